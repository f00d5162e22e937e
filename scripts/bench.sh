#!/usr/bin/env bash
# Speed against a peer and a floor, all in one run: ratios travel between machines, seconds do not.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
.build-python/bin/python Benchmarks/bench.py "$@"
