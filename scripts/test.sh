#!/usr/bin/env bash
# Every test: units and golden sites in Swift, then the built site in real servers and a real browser, then releases
# under attack.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
swift test
.build-python/bin/python -m pytest -q Tests/Site
.build-python/bin/python -m pytest -q Tests/Release
