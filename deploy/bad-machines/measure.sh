#!/usr/bin/env bash
# Whether figures stay true on bad machines: the same rows in peace and at length (some forty minutes), on one core, beside a neighbour, under a CPU quota, and on the newest JDK.
# Needs a machine with nothing else to do, and the jar: mvn package. The notebook 00-method holds the runs against the long one.
#
#   deploy/bad-machines/measure.sh [SELECTIONS [WHICH...]]     WHICH of: reference one-core neighbour quota newest
set -euo pipefail
rows=$(realpath "${1:-$(dirname "$0")/rows.selections}")
shift || true
cd "$(dirname "$0")/../.."
jar=target/benchmarks.jar
which=("$@")
[ ${#which[@]} -gt 0 ] || which=(reference one-core neighbour quota newest)
[ -f "$jar" ] || { echo "measure.sh: no $jar; build it: mvn package" >&2; exit 2; }
[ -f "$rows" ] || { echo "measure.sh: no $rows; give a file of selections" >&2; exit 2; }
trap 'jobs -p | xargs -r kill 2>/dev/null || true' EXIT

# G1 as elsewhere: on one core the JVM would take another
sed -E '/^[^#]/s/$/ -jvmArgsAppend -XX:+UseG1GC/' "$rows" >target/bad-machine.selections

# apart from other runs: nobody takes figures from these
folder() {
  echo "jmh-results/bad-machines/$(date -u +%Y-%m-%dT%H%M%S)_$one"
}

run() {
  "$@" -jar "$jar" --selections target/bad-machine.selections --run-dir "$(folder)"
}

reference() {
  sed -E 's/-f [0-9]+/-f 10/; s/-wi ([0-9]+)/-wi \10/' target/bad-machine.selections >target/reference.selections
  java -jar "$jar" --selections target/reference.selections --run-dir "$(folder)"
}

one_core() {
  run taskset -c 0 java
}

neighbour() {
  java deploy/bad-machines/Neighbour.java &
  run java
  kill $!
}

# of version 2, or else 1
quota() {
  local group=/sys/fs/cgroup/requestcore
  [ -e /sys/fs/cgroup/cgroup.controllers ] || group=/sys/fs/cgroup/cpu/requestcore
  if ! mkdir -p "$group" 2>/dev/null || ! { echo "60000 100000" >"$group/cpu.max" || echo 60000 >"$group/cpu.cfs_quota_us"; } 2>/dev/null; then
    echo "measure.sh: no cgroup can be set up here, so no run under a quota" >&2
    return
  fi
  (echo "$BASHPID" >"$group/cgroup.procs" && run java)
  rmdir "$group"
}

newest() {
  local home
  home=$(for java in /usr/lib/jvm/*/bin/java; do
    printf '%s %s\n' "$("$java" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version/ {print $3}')" "$java"
  done | sort -n | tail -1)
  run "${home#* }"
}

for one in "${which[@]}"; do
  case $one in
    reference | one-core | neighbour | quota | newest) echo "== $one" >&2 && "${one//-/_}" ;;
    *) echo "measure.sh: $one is none of reference, one-core, neighbour, quota, newest" >&2 && exit 2 ;;
  esac
done
