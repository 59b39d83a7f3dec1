#!/usr/bin/env bash
# Software that is not ours, to check the Twilio adapter against. Needs Node 20 or newer with npm, and the package registry.
#   eng/twilio-tools.sh DIR     installs it into DIR, which may be there already
set -euo pipefail
dir=$1
source="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/twilio-tools"

if ! command -v node >/dev/null || ! command -v npm >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  echo "There is no Node 20 with npm." >&2
  exit 1
fi

mkdir -p "$dir"
if ! cmp -s "$source/package.json" "$dir/installed.json"; then
  cp "$source/package.json" "$dir/"
  (cd "$dir" && npm install --no-audit --no-fund --no-package-lock --ignore-scripts --loglevel=error) >&2
  cp "$source/package.json" "$dir/installed.json"
fi

cp "$source"/*.mjs "$source"/*.cjs "$dir/"
