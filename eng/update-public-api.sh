#!/usr/bin/env bash
# Writes new public members to PublicAPI.Unshipped.txt, where a review sees them. Run it after a change of the public API.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Twice: the fixer's first pass may take lines of a changed type away, the second puts them back.
for project in src/*/ src/*/; do
  dotnet format analyzers "$project" --diagnostics RS0016 RS0017 --severity warn --no-restore
done
