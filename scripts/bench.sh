#!/usr/bin/env bash
# Speed against peers and a floor, all in one run: ratios travel between machines, seconds do not.
# usage: bench.sh [site|counts] [options of Benchmarks/bench.py or Benchmarks/counts.py]; both without
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
case "${1:-}" in
  site) .build-python/bin/python Benchmarks/bench.py "${@:2}" ;;
  counts) .build-python/bin/python Benchmarks/counts.py "${@:2}" ;;
  *)
    .build-python/bin/python Benchmarks/bench.py "$@"
    .build-python/bin/python Benchmarks/counts.py
    ;;
esac
