#!/usr/bin/env bash
# Installs what a command needs and the machine does not have yet.
# usage: setup.sh build|test|spark|bench
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }

command -v swift >/dev/null || {
  say "Swift 6.2 or newer is needed and was not found: see https://www.swift.org/install/"
  exit 1
}

version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
if [ "${version%%.*}" -lt 6 ] || { [ "${version%%.*}" -eq 6 ] && [ "${version#*.}" -lt 2 ]; }; then
  say "Swift 6.2 or newer is needed, this is $version: see https://www.swift.org/install/"
  exit 1
fi

# a Debian package, and a file or command by which one sees that it is there
wanted=()
want() { [ -e "$2" ] || command -v "$2" >/dev/null || wanted+=("$1"); }

want libcmark-gfm-dev /usr/include/cmark-gfm.h
want libcmark-gfm-extensions-dev /usr/include/cmark-gfm-core-extensions.h
if [ "$1" = test ]; then
  want chromium chromium
  want nginx-light nginx
  want default-jre-headless java
  want fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc
  want poppler-utils pdftoppm
  want postgresql /usr/lib/postgresql
fi
if [ "$1" = spark ]; then
  want default-jre-headless java
fi
if [ "$1" = bench ]; then
  want gcc gcc
fi
if [ "$1" != build ]; then
  want python3 python3
  python3 -c 'import ensurepip' 2>/dev/null || wanted+=(python3-venv)
fi

if [ ${#wanted[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || {
    say "this machine has no apt-get. Install by its own means what these Debian packages hold: ${wanted[*]}"
    exit 1
  }
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      say "run as root, or install sudo: apt-get has to install ${wanted[*]}"
      exit 1
    }
    as_root=(sudo)
  fi
  say "installing ${wanted[*]}"
  "${as_root[@]}" apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${wanted[@]}" >/dev/null
fi

if [ "$1" != build ]; then
  stamp=.build-python/$1.stamp
  if ! cmp -s "Tests/requirements-$1.txt" "$stamp"; then
    say "installing Python packages for make $1"
    [ -x .build-python/bin/python ] || python3 -m venv .build-python
    .build-python/bin/python -m pip install -q --disable-pip-version-check -r "Tests/requirements-$1.txt"
    cp "Tests/requirements-$1.txt" "$stamp"
  fi
fi
