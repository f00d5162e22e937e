#!/usr/bin/env bash
# Builds the program, .build/release/carebook, with Swift's library inside it where the toolchain has that: it then
# runs on machines without Swift, and starts faster.
set -euo pipefail
cd "$(dirname "$0")/.."
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
static=()
[ -d "$toolchain/lib/swift_static" ] && static=(--static-swift-stdlib)
swift build -c release --product carebook "${static[@]}"
