#!/usr/bin/env bash
# The style of the code: the formatter's rules, the length of files, calls that input could reach.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --parallel --recursive Sources Tests Package.swift

status=0
while read -r file; do
  lines=$(wc -l <"$file")
  if [ "$lines" -gt 400 ]; then
    echo "$file: $lines lines; a file has at most 400" >&2
    status=1
  fi
done < <(git ls-files '*.swift' '*.js' '*.css' '*.py' '*.sh' '*.mustache')

if grep -rnE 'fatalError\(|try!|as!|@unchecked Sendable|nonisolated\(unsafe\)|TODO|FIXME|// MARK' Sources themes; then
  echo "the calls and marks above do not belong into this code" >&2
  status=1
fi
if grep -rnE '^(internal |public |package |private )?import Foundation$' Sources; then
  echo "Sources do without Foundation: a start then costs 3 ms instead of 12" >&2
  status=1
fi
exit $status
