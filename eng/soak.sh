#!/usr/bin/env bash
# The tests of the store that ./test.sh runs in short, at full length: 100 kills of a writing process, 10,000 commits at once on each database, and the other crashes.
# Prints what was measured. Takes about 7 minutes on two cores. Needs PostgreSQL: see CONTRIBUTING.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ -z "${CALLASSISTANT_TEST_POSTGRES:-}" ]; then
  temporary=$(mktemp -d)
  trap 'eng/test-postgres.sh stop "$temporary/postgres"; rm -rf "$temporary"' EXIT
  CALLASSISTANT_TEST_POSTGRES=$(eng/test-postgres.sh start "$temporary/postgres")
  export CALLASSISTANT_TEST_POSTGRES
fi

CALLASSISTANT_SOAK=true dotnet run -c Release --project tests/CallAssistant.EfCore.Tests -- -namespace "CallAssistant.EfCore.Tests.Crashes" -namespace "CallAssistant.EfCore.Tests.Load" -showLiveOutput
