#!/usr/bin/env bash
# Probes an installation, and proposes what differs as a branch: the change of the description, and in its message what the change means in C#.
#   OFFICEGEST_URL=… OFFICEGEST_USERNAME=… OFFICEGEST_PASSWORD=… drift-watch.sh [SPEC]
# Exit codes: 0 nothing new, or a branch was pushed · 1 the probe failed, or what differs is for a person to decide · 2 wrong usage.
set -euo pipefail

spec=${1:-specs/officegest-v2.yaml}
branch=${DRIFT_BRANCH:-drift/officegest}
remote=${DRIFT_REMOTE:-origin}
read -ra tool <<< "${OFFICEGEST_TOOL:-officegest}"

for variable in OFFICEGEST_URL OFFICEGEST_USERNAME OFFICEGEST_PASSWORD; do
  [ -n "${!variable:-}" ] || { echo "Set $variable. No installation? 'officegest sandbox' runs one and prints all three." >&2; exit 2; }
done
[ -f "$spec" ] || { echo "There is no '$spec' here; name the description as the first argument." >&2; exit 2; }
git diff --quiet HEAD -- "$spec" || { echo "'$spec' has changes that are not committed; commit them first." >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
said() { if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "$1=$2" >> "$GITHUB_OUTPUT"; fi; }

# 1. What differs. Exit code 1 also stands for a difference, so the report says whether there is one.
"${tool[@]}" probe --spec "$spec" --report "$work/drift.json" --format markdown > "$work/probe.md" && { echo 'No drift.'; said changed false; exit 0; }
cat "$work/probe.md"
[ -f "$work/drift.json" ] || { echo 'The probe failed.' >&2; exit 1; }

# 2. The change of the description.
"${tool[@]}" spec learn "$work/drift.json" --spec "$spec" --yes > "$work/learned.txt"
cat "$work/learned.txt"
if git diff --quiet -- "$spec"; then
  echo 'What differs is nothing that a description can say (see above); it is for a person to decide.' >&2
  said changed false
  exit 1
fi

# 3. What it means in C#. Exit code 3 says that code breaks.
breaking=false
"${tool[@]}" spec diff "HEAD:./$spec" "$spec" --format markdown > "$work/meaning.md" || { [ $? -eq 3 ] && breaking=true; }
title='Describe what the API answers now'
if $breaking; then title="$title (breaks code)"; fi
printf '%s\n\n%s\n\n%s\n' "$title" 'Found by a probe that only reads. Names and types are in here, values of customers are not.' "$(cat "$work/meaning.md")" > "$work/message.md"

# 4. The branch. A proposal that is there already is not made again.
proposed=$(git hash-object "$spec")
git fetch --quiet "$remote" "+refs/heads/$branch:refs/remotes/$remote/$branch" 2>/dev/null || true
if [ "$(git rev-parse --quiet --verify "refs/remotes/$remote/$branch:./$spec" || true)" = "$proposed" ]; then
  git checkout --quiet -- "$spec"
  echo "$branch proposes the same already."
  said changed false
  exit 0
fi

here=$(git symbolic-ref --quiet --short HEAD || git rev-parse HEAD)
git switch --quiet --force-create "$branch"
git add -- "$spec"
git commit --quiet --cleanup=verbatim --file "$work/message.md"
git push --quiet --force "$remote" "$branch"
git switch --quiet "$here" 2>/dev/null || git switch --quiet --detach "$here"

cp "$work/message.md" "${DRIFT_MESSAGE:-/dev/null}"
said changed true
said breaking "$breaking"
echo "Pushed $branch: $title"
