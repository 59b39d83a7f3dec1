#!/usr/bin/env bash
# A private PostgreSQL for tests: a directory of its own, a free port of 127.0.0.1, a random password, fsync on.
#
#   eng/test-postgres.sh start DIR     makes it in DIR and prints an Npgsql connection string of its superuser
#   eng/test-postgres.sh kill DIR      stops it at once, as a crash does
#   eng/test-postgres.sh resume DIR    starts it again on the same port
#   eng/test-postgres.sh stop DIR      stops it and removes DIR
#   eng/test-postgres.sh install       installs PostgreSQL with apt-get when there is none and that is allowed
#
# Each may be called twice. PostgreSQL 15 or later is needed (views with security_invoker); where there is none, a Docker engine will do.
# Exit codes: 1 it failed, 2 wrong usage, 3 there is no PostgreSQL here.
set -euo pipefail
export LC_ALL=C
readonly oldest=15 image=postgres:17

fail() {
  echo "test-postgres: $2" >&2
  exit "$1"
}

# The newest binaries, first those that the user's own PATH names.
find_binaries() {
  local candidate
  while read -r candidate; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ] && [[ $("$candidate/postgres" --version) =~ \)\ ([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge "$oldest" ]; then
      bin=$candidate
      return
    fi
  done < <(dirname "$(command -v initdb)"; pg_config --bindir; printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) 2> /dev/null
  return 1
}

# PostgreSQL refuses to run as root.
find_account() {
  account=
  if [ "$(id -u)" -eq 0 ]; then
    account=$(id -un postgres 2> /dev/null || id -un nobody 2> /dev/null) || fail 1 "Run it as another user than root, or add a user 'postgres'."
  fi
}

as_account() {
  if [ -z "$account" ]; then
    "$@"
  elif command -v runuser > /dev/null; then
    runuser -u "$account" -- "$@"
  else
    su -s /bin/bash -c "$(printf '%q ' "$@")" "$account"
  fi
}

# Lets the account pass through a folder and all above it.
open_path() {
  [ "$1" = / ] || open_path "$(dirname "$1")"
  as_account test -x "$1" || chmod o+x "$1"
}

server() {
  as_account "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/log" --wait --silent "$@" >&2
}

is_running() {
  if [ -f "$dir/container" ]; then
    [ "$(docker inspect --format '{{.State.Running}}' "$(cat "$dir/container")" 2> /dev/null)" = true ]
  else
    as_account "$bin/pg_ctl" --pgdata="$dir/data" status > /dev/null 2>&1
  fi
}

# Below the ports that the system gives to outgoing connections.
draw_port() {
  port=$((20000 + RANDOM % 12000))
}

make_cluster() {
  chmod 700 "$dir"
  (umask 077 && echo "$password" > "$dir/password")
  [ -z "$account" ] || chown -R "$account" "$dir"
  open_path "$dir"
  as_account "$bin/initdb" --pgdata="$dir/data" --username=postgres --pwfile="$dir/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C > "$dir/initdb.log" 2>&1 \
    || fail 1 "initdb failed: $(tail -n 5 "$dir/initdb.log")"
  # The socket's folder is the data directory itself: its path may be long and hold any character.
  printf '%s\n' "listen_addresses = '127.0.0.1'" "unix_socket_directories = '.'" "max_connections = 200" >> "$dir/data/postgresql.conf"
  for _ in {1..20}; do
    draw_port
    echo "port = $port" >> "$dir/data/postgresql.conf"
    server start 2> /dev/null && return
    grep -q 'could not create any TCP/IP sockets' "$dir/log" || break
  done
  fail 1 "It does not start: $(tail -n 5 "$dir/log")"
}

make_container() {
  local name
  name=callassistant-$(basename "$dir" | tr -cd 'A-Za-z0-9')-$RANDOM$RANDOM
  echo "$name" > "$dir/container"
  for _ in {1..20}; do
    draw_port
    if docker run --detach --name "$name" --publish "127.0.0.1:$port:5432" --env "POSTGRES_PASSWORD=$password" --env POSTGRES_INITDB_ARGS='--encoding=UTF8 --locale=C' \
      "$image" -c max_connections=200 > "$dir/start.log" 2>&1; then
      await_container
      return
    fi

    docker rm --force --volumes "$name" > /dev/null 2>&1 || true
    grep -qi 'port is already allocated\|address already in use' "$dir/start.log" || break
  done
  fail 1 "Docker does not start $image: $(tail -n 5 "$dir/start.log")"
}

# While the image makes its database, the server listens on its socket only.
await_container() {
  for _ in {1..300}; do
    if docker exec "$(cat "$dir/container")" pg_isready --quiet --host=127.0.0.1; then
      return
    fi

    sleep 0.2
  done
  fail 1 "The container does not answer: $(docker logs --tail 5 "$(cat "$dir/container")" 2>&1)"
}

make() {
  [ -z "$(ls -A "$dir" 2> /dev/null)" ] || fail 1 "$dir is not empty and holds no PostgreSQL of this script."
  [ -n "${bin:-}" ] || docker info > /dev/null 2>&1 \
    || fail 3 "There is no PostgreSQL $oldest or later (initdb, pg_ctl, postgres) and no Docker engine. 'eng/test-postgres.sh install' installs one where apt-get may be used."
  trap 'halt immediate || true; discard' EXIT
  mkdir -p "$dir"
  local port password
  password=$(od -An -tx1 -N24 /dev/urandom | tr -d ' \n')
  if [ -n "${bin:-}" ]; then
    make_cluster
  else
    make_container
  fi
  (umask 077 && echo "Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres" > "$dir/connection")
  trap - EXIT
}

resume() {
  is_running && return
  if [ -f "$dir/container" ]; then
    docker start "$(cat "$dir/container")" > /dev/null
    await_container
  else
    server start || fail 1 "It does not start again: $(tail -n 5 "$dir/log")"
  fi
}

halt() {
  is_running || return 0
  if [ -f "$dir/container" ]; then
    docker kill "$(cat "$dir/container")" > /dev/null
  else
    server stop --mode="$1"
  fi
}

discard() {
  [ ! -f "$dir/container" ] || docker rm --force --volumes "$(cat "$dir/container")" > /dev/null
  rm -rf -- "$dir"
}

expect() {
  [ -f "$dir/connection" ] || fail 1 "$dir holds no PostgreSQL of this script."
}

install() {
  find_binaries && return
  root=() policy=/etc/postgresql-common/createcluster.d/callassistant.conf
  command -v apt-get > /dev/null || fail 3 "There is no apt-get here; install PostgreSQL $oldest or later by hand."
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  "${root[@]}" true 2> /dev/null || fail 3 "Installing PostgreSQL needs root: sudo apt-get install postgresql."
  # Only the programs are wanted, no server that runs all the time.
  trap '"${root[@]}" rm -f "$policy"' EXIT
  "${root[@]}" mkdir -p "$(dirname "$policy")"
  echo 'create_main_cluster = false' | "${root[@]}" tee "$policy" > /dev/null
  "${root[@]}" apt-get update --quiet >&2
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends postgresql >&2
  find_binaries || fail 3 "The PostgreSQL of this system is older than $oldest."
}

[[ $* == install || ($# -eq 2 && $1 =~ ^(start|kill|resume|stop)$) ]] || fail 2 "Usage: eng/test-postgres.sh start|kill|resume|stop DIR, or install"
command=$1 dir=${2:-}
[[ $dir == /* ]] || dir=$PWD/$dir
# The account may not be allowed to be where the caller is.
cd /
find_account
find_binaries || true
case $command in
  install) install ;;
  start)
    if [ -f "$dir/connection" ]; then resume; else make; fi
    cat "$dir/connection"
    ;;
  kill)
    expect
    halt immediate
    ;;
  resume)
    expect
    resume
    ;;
  stop)
    [ -e "$dir" ] || exit 0
    expect
    halt fast
    discard
    ;;
esac
