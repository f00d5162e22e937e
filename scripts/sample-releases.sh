#!/usr/bin/env bash
# The site's own statistics: releases of made-up case files, eight quarters and one revision, as content/statistics/
# holds them. They are made where they are missing, or where the schema, the program or this script has changed. A site
# with a release of true numbers gets none, and keeps none.
# usage: sample-releases.sh [clean]
set -euo pipefail
cd "$(dirname "$0")/.."

carebook=${CAREBOOK_PROGRAM:-.build/release/carebook}
schema=content/statistics/schema.json
stamp=.build/sample-releases.sha256
# Quarter, day of publication, day on which the next quarter is due. r0 is published first, and then revised.
releases=(
  "2024Q4    2025-01-25 2025-04-25"
  "2025Q1    2025-04-25 2025-07-25"
  "2025Q2    2025-07-25 2025-10-25"
  "2025Q3    2025-10-25 2026-01-25"
  "2025Q4    2026-01-25 2026-04-25"
  "2026Q1    2026-04-25 2026-07-25"
  "2026Q2-r0 2026-07-25 2026-10-25"
  "2026Q2    2026-08-20 2026-10-25"
  "2026Q3    2026-10-25 2027-01-25"
)

say() { printf 'sample-releases: %s\n' "$*" >&2; }
says() { grep -qE "^ *\"synthetic\": *$2" "$1/datapackage.json" 2>/dev/null; }

# The folders of the names above that say they are made up. One that this script did not make, by the sums in its
# stamp, is the user's own and stops it.
ours() {
  local name rest
  for line in "${releases[@]}"; do
    read -r name rest <<<"$line"
    says "content/statistics/$name" true || continue
    if [ -f "$stamp" ] && ! grep -qF "$(sha256sum "content/statistics/$name/datapackage.json")" "$stamp"; then
      say "content/statistics/$name is a made-up release of your own: move it to another name, or take it away"
      return 1
    fi
    echo "content/statistics/$name"
  done
}

# Takes them away.
clean() {
  local folders
  folders=$(ours) || exit 1
  for folder in $folders; do rm -rf "$folder"; done
  rm -f "$stamp"
}

if [ "${1:-}" = clean ]; then
  clean
  exit
fi

for package in content/statistics/*/datapackage.json; do
  [ -e "$package" ] || continue
  folder=$(dirname "$package")
  says "$folder" true && continue
  says "$folder" false || { say "$package does not say whether its numbers are made up (\"synthetic\")"; exit 1; }
  clean
  say "$folder holds true numbers, so there is no sample beside it"
  git check-ignore -q "$folder" 2>/dev/null && say "take the folder's line out of .gitignore, or it will not be kept"
  exit 0
done

[ -x "$carebook" ] || { say "$carebook is not there yet: run scripts/build.sh"; exit 1; }
current=$(sha256sum "$schema" "$carebook" scripts/sample-releases.sh)
complete=yes
for line in "${releases[@]}"; do
  read -r name rest <<<"$line"
  [ -f "content/statistics/$name/datapackage.json" ] || complete=no
done
[ "$complete" = yes ] && [ "$(head -n 3 "$stamp" 2>/dev/null)" = "$current" ] && exit

ours >/dev/null || exit 1

# Case files and the ledger of a sample are not secret, but lie where a true site's would: outside the site.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$carebook" sample --output "$work/cases" >"$work/report.txt"

# The revision of the quarter: every fifth file that was updated in time, and entered late.
awk -F, -v OFS=, '
  FNR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
  $column["fileOpen"] == "yes" && $column["fileUpdated"] == "no" && ++n % 5 == 0 { $column["fileUpdated"] = "yes" }
  { print }' "$work/cases/2026Q2/child.csv" >"$work/child.csv"

for line in "${releases[@]}"; do
  read -r name published next <<<"$line"
  period=${name%-r*}
  [ "$name" = 2026Q2 ] && mv "$work/child.csv" "$work/cases/2026Q2/child.csv"
  "$carebook" release "$work/cases/$period" --schema "$schema" --period "$period" --ledger "$work/ledger" \
    --today "$published" --next-release "$next" --output "$work/releases/$name" >"$work/report.txt" || {
    say "the sample of $period could not be released; content/statistics is as it was"
    exit 1
  }
  say "$(tail -n 1 "$work/report.txt" | sed "s|$work/releases/||")"
done

clean
for folder in "$work"/releases/*; do
  mv "$folder" content/statistics/
done
mkdir -p "$(dirname "$stamp")"
{
  echo "$current"
  for line in "${releases[@]}"; do
    read -r name rest <<<"$line"
    sha256sum "content/statistics/$name/datapackage.json"
  done
} >"$stamp"
