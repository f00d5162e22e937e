#!/usr/bin/env bash
# Speed against peers and a floor, all in one run: ratios travel between machines, seconds do not.
# usage: bench.sh [site|counts|dashboards] [options of bench.py, counts.py or dashboards.py in Benchmarks/]; all without
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
case "${1:-}" in
  site) .build-python/bin/python Benchmarks/bench.py "${@:2}" ;;
  counts) .build-python/bin/python Benchmarks/counts.py "${@:2}" ;;
  dashboards)
    scripts/sample-releases.sh
    .build-python/bin/python Benchmarks/dashboards.py "${@:2}"
    ;;
  *)
    .build-python/bin/python Benchmarks/bench.py "$@"
    .build-python/bin/python Benchmarks/counts.py
    scripts/sample-releases.sh
    .build-python/bin/python Benchmarks/dashboards.py
    ;;
esac
