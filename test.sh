#!/usr/bin/env bash
# Builds everything and runs all tests. Needs the .NET SDK, and PostgreSQL for the tests of that store: see CONTRIBUTING.md.
# Ends with a line "N passed, N failed". With CI=true a skipped test counts as a failure, unless what it needs lies outside of this repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

shared="${CALLASSISTANT_SHARED:-../shared}"
if [ -d "$shared" ]; then
  CALLASSISTANT_SHARED="$(cd "$shared" && pwd)"
  export CALLASSISTANT_SHARED
else
  echo "Note: $shared is not there. The tests that read the evaluation set are skipped; what the project promises is tested without it."
fi

temporary=$(mktemp -d)
trap 'eng/test-postgres.sh stop "$temporary/postgres" || true; rm -rf "$temporary"' EXIT

# PostgreSQL: the one that is named, or a private one while the tests run.
if [ -z "${CALLASSISTANT_TEST_POSTGRES:-}" ]; then
  eng/test-postgres.sh install || true
  if CALLASSISTANT_TEST_POSTGRES=$(eng/test-postgres.sh start "$temporary/postgres"); then
    export CALLASSISTANT_TEST_POSTGRES
  elif [ "${CI:-}" = "true" ]; then
    echo "In CI the tests of the PostgreSQL store may not be skipped."
    exit 1
  else
    echo "Note: there is no PostgreSQL. The tests of the store on PostgreSQL are skipped; CALLASSISTANT_TEST_POSTGRES can name one (a superuser's connection string)."
  fi
fi

# Software that is not ours, to check the Twilio adapter against: it needs Node.
if [ -z "${CALLASSISTANT_TEST_TWILIO_TOOLS:-}" ]; then
  if eng/twilio-tools.sh "$PWD/artifacts/twilio-tools"; then
    export CALLASSISTANT_TEST_TWILIO_TOOLS="$PWD/artifacts/twilio-tools"
  elif [ "${CI:-}" = "true" ]; then
    echo "In CI the checks against software that is not ours may not be skipped."
    exit 1
  else
    echo "Note: the checks of the Twilio adapter against Prism and the vendor's helper are skipped. They need Node 20 with npm."
  fi
fi

dotnet build CallAssistant.sln -c Release --nologo -v minimal

# One test project at a time: each uses all cores, and hosts that talk in real time want them for themselves.
log=$temporary/log
status=0
dotnet test --solution CallAssistant.sln -c Release --no-build --max-parallel-test-modules 1 --results-directory artifacts/test-results "$@" 2>&1 | tee "$log" || status=$?

# The runner's summary is the last thing that it prints.
count() {
  sed -n '/^Test run summary/,$p' "$log" | sed -n "s/^ *$1: \([0-9][0-9]*\).*/\1/p" | tail -n 1
}

passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "${skipped:-0}" -gt 0 ]; then
  echo "$skipped tests were skipped; the reasons are above."

  # What lies outside of this repository may be missing, and nothing else.
  outside=$([ -d "$shared" ] && echo 0 || grep -c CALLASSISTANT_SHARED "$log" || true)
  if [ "${CI:-}" = "true" ] && [ "$skipped" -gt "$outside" ]; then
    echo "In CI nothing may be skipped."
    status=1
  fi
fi

if [ "${passed:-0}" -eq 0 ] || [ "${failed:-1}" -gt 0 ]; then
  status=1
fi

echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
