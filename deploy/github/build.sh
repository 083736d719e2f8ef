# Builds the suite, for projects that depend on it (islands go with its own jar only), then the base in a folder of its own and the pull request where it was checked out.
set -euo pipefail
mvn -B -ntp -q install -Dmaven.test.skip -Disland.skip -f "$GITHUB_ACTION_PATH/../../pom.xml"
if [ -z "$BASE" ]; then
    echo "::error::there is no base: this is no pull request; give a commit as base" && exit 2
fi
cd "$GITHUB_WORKSPACE"
git fetch --no-tags --depth=1 origin "$BASE"
git worktree add --force --detach "$RUNNER_TEMP/requestcore-base" "$BASE"
for side in "$RUNNER_TEMP/requestcore-base" "$GITHUB_WORKSPACE"; do
    (cd "$side/$DIRECTORY" && bash -euo pipefail -c "$BUILD")
done
