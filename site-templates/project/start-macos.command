#!/bin/sh
# Shows your private site in the browser. The first time, it sets things up, for which it needs the internet.
# On Linux, type: sh start-macos.command
cd "$(dirname "$0")" || exit 1
export NO_MKDOCS_2_WARNING=1

is_right() {
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

fail() {
  echo
  echo "That didn't work. What went wrong stands above. Nothing of your notes was touched."
  echo "Look into README.txt, under \"When something goes wrong\"."
  exit 1
}

wheel=$(echo program/inroads-*.whl)
ready=".venv/$(basename "$wheel").ready"
if [ ! -f "$ready" ]; then
  python=
  for name in python3.13 python3.12 python3.11 python3; do
    if [ -z "$python" ] && is_right "$name"; then python=$name; fi
  done
  if [ -z "$python" ]; then
    echo "Python 3.11, 3.12 or 3.13 isn't there yet. Install it from www.python.org, then start this again."
    exit 1
  fi
  echo "Setting things up. This takes a minute or two, and only this once."
  "$python" -m venv .venv || fail
  pip=".venv/bin/python -m pip --disable-pip-version-check --quiet"
  $pip install --require-hashes --requirement requirements.txt || fail
  $pip install --no-deps --force-reinstall "$wheel" || fail
  : > "$ready"
fi
echo "Your private site opens in the browser, at http://127.0.0.1:8000/"
echo "Keep this window open while you use it. Close it when you are done."
exec .venv/bin/mkdocs serve --open
