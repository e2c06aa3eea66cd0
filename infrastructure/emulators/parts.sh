# shellcheck shell=bash
# What the emulators share: downloads, which are kept; a port; the end of all processes.
# A script that sources this sets EMULATOR to its name and HERE to its folder, and has a pom.xml
# and a requirements.txt.

readonly REGION=eu-west-2 ACCOUNT=000000000000
# Parts stay outside the tree: fetching LocalStack's takes a minute, and a fresh clone shouldn't.
readonly KEPT="${CONTACTPOINT_EMULATORS:-${XDG_CACHE_HOME:-$HOME/.cache}/contactpoint/emulators}"

say() { printf '[%s] %s\n' "$EMULATOR" "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Other versions have another folder, so that branches don't overwrite one another.
find_parts() {
  local recipe
  recipe="$(find "$HERE" -maxdepth 1 -type f ! -name '*.py' | sort | xargs -d '\n' cat | sha256sum | cut -c1-12)"
  PARTS="$KEPT/$EMULATOR-$recipe"
  PYTHON="$PARTS/venv/bin/python"
}

java_of_parts() { sed -n 's/^java\.of\.toolchain=//p' "$PARTS/java.properties"; }

# If a JDK or a Python was removed since, everything is fetched again.
parts_are_whole() {
  [[ -e "$PARTS/whole" && -x "$(java_of_parts)" ]] && "$PYTHON" -c '' 2>/dev/null
}

# The virtual environment and the jars. Maven finds the JDK 25 as it does for the build.
fetch_parts() {
  say "Fetching its parts to $PARTS, once; this takes a minute or two."
  # Output goes to standard error: standard output is the command's.
  rm -rf "$PARTS"
  mkdir -p "$PARTS"
  python3 -m venv "$PARTS/venv" ||
    fail "Python 3.11 with venv is needed (Debian: python3-venv)."
  "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps \
    --requirement "$HERE/requirements.txt" >&2
  mvn -q -B -ntp -Dstyle.color=never -f "$HERE/pom.xml" -Dparts="$PARTS" generate-resources >&2
}

# Runs the given function after the fetching, for what an emulator must make of its parts. One at a
# time: two builds on one machine may both find nothing there.
ensure_parts() {
  find_parts
  mkdir -p "$KEPT"
  exec 9>"$PARTS.lock"
  flock 9
  if ! parts_are_whole; then
    fetch_parts
    "$@"
    touch "$PARTS/whole"
  fi
  exec 9>&-
  JAVA="$(java_of_parts)"
}

free_port() {
  "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; }

choose_port() {
  PORT="${CONTACTPOINT_EMULATOR_PORT:-$(free_port)}"
  ! port_is_taken || fail "Port $PORT is taken; name another in CONTACTPOINT_EMULATOR_PORT."
  ENDPOINT="http://127.0.0.1:$PORT"
}

# A folder for this run, deleted when it ends, however it ends.
make_state() {
  STATE="$(mktemp -d)"
  MARK="CONTACTPOINT_EMULATOR_RUN=$STATE"
  mkdir -p "$STATE/home" "$STATE/tmp"
  trap stop EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# Starts the server with nothing of this environment but PATH: neither it nor the functions that it
# runs get to see anyone's credentials or proxies.
start() {
  LOG="${CONTACTPOINT_EMULATOR_LOG:-$HERE/target/log}"
  mkdir -p "$(dirname "$LOG")"
  say "Starting on port $PORT; its log is $LOG."
  (cd "$STATE" && exec env -i "$MARK" PATH="$PATH" LANG=C.UTF-8 HOME="$STATE/home" \
    TMPDIR="$STATE/tmp" AWS_ENDPOINT_URL="$ENDPOINT" AWS_REGION="$REGION" \
    AWS_DEFAULT_REGION="$REGION" AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test "$@") \
    >"$LOG" 2>&1 </dev/null &
  SERVER=$!
  disown "$SERVER"
}

answers() {
  "$PYTHON" - "$ENDPOINT$1" 2>/dev/null <<'PY'
import sys, urllib.request
urllib.request.build_opener(urllib.request.ProxyHandler({})).open(sys.argv[1], timeout=2)
PY
}

wait_until_healthy() {
  local tries=300
  until answers "$1"; do
    ((tries-- > 0)) && kill -0 "$SERVER" 2>/dev/null || {
      tail -n 40 "$LOG" >&2
      fail "It didn't come up."
    }
    sleep 0.2
  done
  say "Healthy."
}

# Whatever the server or the command started has this run's mark, even in a session of its own,
# where no process group reaches it.
started_by_this_run() {
  grep -lsz "^$MARK\$" /proc/[0-9]*/environ | cut -d/ -f3 || true
}

# Nothing is kept, so processes are killed. A watching process may restart another one before it
# is itself killed, hence the loop.
stop() {
  local left
  while left="$(started_by_this_run)" && [[ -n "$left" ]]; do
    # shellcheck disable=SC2086 # one word for each process
    kill -KILL $left 2>/dev/null || true
    sleep 0.1
  done 2>/dev/null
  rm -rf "$STATE"
  say "Stopped."
}

# The command sees the emulator and no one's real account. CDK's command-line client keeps what it
# learns about accounts in CDK_HOME; that must not outlive this run. What the command leaves running
# has the mark too, and so ends with it. In the background, since a shell that waits for a command
# in front hears no signal.
run_command() {
  env -u AWS_PROFILE -u AWS_SESSION_TOKEN "$MARK" AWS_ENDPOINT_URL="$ENDPOINT" \
    AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \
    AWS_REGION="$REGION" AWS_DEFAULT_REGION="$REGION" \
    AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null \
    AWS_EC2_METADATA_DISABLED=true \
    CONTACTPOINT_PYTHON="$PYTHON" \
    CDK_HOME="$STATE/home/.cdk" CDK_DEFAULT_ACCOUNT="$ACCOUNT" CDK_DEFAULT_REGION="$REGION" \
    NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost \
    "$@" <&0 &
  wait $!
}
