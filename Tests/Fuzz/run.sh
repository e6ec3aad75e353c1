#!/usr/bin/env bash
# Builds a fuzz target over the readers and runs it: run.sh NAME [SECONDS] [libFuzzer options].
# So many inputs, however long it takes: run.sh NAME 0 -runs=10000000.
# NAME is a file here without ".swift". New inputs and crashes stay in .build/fuzz/NAME.
set -euo pipefail
cd "$(dirname "$0")/../.."

name=${1:?"name a target: $(cd Tests/Fuzz && ls -- *.swift | sed 's/\.swift$//' | paste -sd' ')"}
seconds=${2:-60}
out=.build/fuzz
mkdir -p "$out/$name"
flags=(-O -wmo -swift-version 6 -package-name modelscope -sanitize=fuzzer,address -I "$out")

# Modules in the order of their imports; each is an object that the target is linked with.
objects=()
for module in Syntax ModelCore ModelFiles; do
  mapfile -d '' sources < <(find "Sources/$module" -name '*.swift' -print0)
  swiftc "${flags[@]}" -parse-as-library -module-name "$module" \
    -emit-module -emit-module-path "$out/$module.swiftmodule" \
    -emit-object -o "$out/$module.o" "${sources[@]}"
  objects+=("$out/$module.o")
done
swiftc "${flags[@]}" -parse-as-library -use-ld=lld -o "$out/$name.fuzzer" "Tests/Fuzz/$name.swift" "${objects[@]}"

# The limits every input has to keep: a second and 256 MiB.
ASAN_OPTIONS=detect_leaks=0 "$out/$name.fuzzer" "$out/$name" \
  -max_total_time="$seconds" -timeout=1 -rss_limit_mb=1024 -malloc_limit_mb=256 -artifact_prefix="$out/$name-" "${@:3}"
