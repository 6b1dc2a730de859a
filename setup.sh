#!/usr/bin/env bash
# Sets up .venv and, as root on Debian or Ubuntu, the fonts and tools that are needed. Can be run again and again;
# does nothing that is done already, asks nothing, and works offline after the first time.
set -euo pipefail
cd "$(dirname "$0")"
PYTHON="${PYTHON:-python3}"

say() { printf 'setup: %s\n' "$*" >&2; }

"$PYTHON" - <<'PY' || { say "Python 3.11 to 3.13 is needed; call make with PYTHON=/path/to/python3.11"; exit 2; }
import sys
sys.exit(0 if (3, 11) <= sys.version_info[:2] <= (3, 13) else 1)
PY

# command or file that shows it is there : Debian package : what is missing without it
needs=(
  "font:NanumGothic:fonts-nanum:Korean type in PDF pages and pictures"
  "cmd:tesseract:tesseract-ocr:reading scanned filings"
  "tess:kor:tesseract-ocr-kor:reading scanned Korean filings"
  "tess:\(script/\)\?Hangul:tesseract-ocr-script-hang:reading scanned Korean filings"
  "lib:libpangoft2-1.0.so.0:libpangoft2-1.0-0:writing PDF pages"
  "lib:libharfbuzz-subset.so.0:libharfbuzz-subset0:smaller PDF pages"
  "cmd:chromium:chromium:tests that look at the pages"
  "cmd:soffice:libreoffice-calc:tests that recalculate the spreadsheet"
)
have() {
  case "$1" in
    font) command -v fc-list >/dev/null 2>&1 && fc-list | grep -q "$2" ;;
    cmd) command -v "$2" >/dev/null 2>&1 ;;
    tess) command -v tesseract >/dev/null 2>&1 && tesseract --list-langs 2>/dev/null | grep -qx "$2" ;;
    lib) { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "$2" ;;
  esac
}
missing=() ; lines=()
for need in "${needs[@]}"; do
  IFS=: read -r how what package why <<<"$need"
  have "$how" "$what" || { missing+=("$package"); lines+=("$package ($why)"); }
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}"; } >/dev/null 2>&1 \
      || say "some system packages could not be installed; going on without: ${lines[*]}"
  else
    say "not installed, because that needs root; the rest goes on without:"
    for line in "${lines[@]}"; do say "  $line"; done
    say "an administrator installs them with: apt-get install ${missing[*]}"
  fi
fi

if [ ! -x .venv/bin/python ]; then
  "$PYTHON" -m venv .venv || { say "the venv module is missing: apt-get install python3-venv"; exit 2; }
fi
say "installing Python packages (versions from constraints.txt)"
log=$(mktemp)
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]' >"$log" 2>&1 \
  || { cat "$log" >&2; rm -f "$log"; say "the Python packages could not be installed; is the package index reachable?"; exit 2; }
rm -f "$log"
touch .venv/.setup-done
say "ready"
