# Measures both sides in turn, and compares them: into the job's summary, a file for the comment, and the exit code that the comparison had.
set -euo pipefail
base=
IFS=: read -ra entries <<< "$CLASS_PATH"
for entry in "${entries[@]}"; do
    base="${base:+$base:}$RUNNER_TEMP/requestcore-base/$DIRECTORY/$entry"
done
read -ra arguments <<< "$ARGUMENTS"
limit=()
if [ -n "$FAIL_ABOVE" ]; then
    limit=(--fail-above "$FAIL_ABOVE" --gate "$GATE")
fi
cd "$GITHUB_WORKSPACE/$DIRECTORY"
run="$RUNNER_TEMP/requestcore-run"
java -cp "$CLASS_PATH" org.requestcore.Main --against "$base" --run-dir "$run" "${arguments[@]}"
judged=0
java -cp "$CLASS_PATH" org.requestcore.Main compare "${run}_base" "$run" --markdown "${limit[@]}" > "$RUNNER_TEMP/requestcore.md" || judged=$?
cat "$RUNNER_TEMP/requestcore.md" >> "$GITHUB_STEP_SUMMARY"
echo "judged=$judged" >> "$GITHUB_OUTPUT"
# 3: something got worse; that is told before the job fails
[ "$judged" = 3 ] || exit "$judged"
