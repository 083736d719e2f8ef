# Writes the comparison into the comment that has our mark, or into a new one.
set -euo pipefail
case "$NAME" in
    *[!A-Za-z0-9-]* | '') echo "::error::name: '$NAME' has more than letters, digits and dashes" && exit 2 ;;
esac
mark="<!-- requestcore: $NAME -->"
body="$RUNNER_TEMP/requestcore-comment.md"
{ echo "$mark"; head -c 60000 "$RUNNER_TEMP/requestcore.md"; } > "$body"
# GitHub takes 65,536 letters
if [ "$(wc -c < "$RUNNER_TEMP/requestcore.md")" -gt 60000 ]; then
    printf '\n\nCut here: the whole stands in the summary of the job.\n' >> "$body"
fi
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
known=$(gh api --paginate "$comments" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" | sed -n 1p)
if [ -n "$known" ]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" -F body=@"$body"
else
    gh api --silent --method POST "$comments" -F body=@"$body"
fi
