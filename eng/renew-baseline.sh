#!/usr/bin/env bash
# After a release: what was shipped becomes the baseline that later packages are compared with, and its public API is declared as shipped.
set -euo pipefail
cd "$(dirname "$0")/.."

# No path of this machine in the assemblies.
export CI=true
packages=$(mktemp -d)
for project in src/Runtime src/Hosting src/Hosting.Redis src/Sandbox; do
  dotnet pack "$project" -c Release -o "$packages" --nologo -v quiet -p:IncludeSymbols=false -p:RepositoryBranch=main -p:EnablePackageValidation=false
done
for package in "$packages"/*.nupkg; do
  name=$(basename "$package" | sed -E 's/\.[0-9]+\.[0-9]+\.[0-9]+[^/]*\.nupkg$//')
  cp "$package" "eng/baseline/$name.nupkg"
done
# What is gone on purpose is gone from the baseline too.
rm -f src/*/CompatibilitySuppressions.xml

for unshipped in src/*/PublicAPI.Unshipped.txt src/*/PublicAPI.Net/PublicAPI.Unshipped.txt; do
  shipped="${unshipped/Unshipped/Shipped}"
  removed=$(grep '^\*REMOVED\*' "$unshipped" | sed 's/^\*REMOVED\*//' || true)
  all=$(cat "$shipped" "$unshipped" | grep -v -e '^#nullable enable$' -e '^\*REMOVED\*' -e '^$' || true)
  [ -z "$removed" ] || all=$(grep -vxF "$removed" <<< "$all" || true)
  { echo '#nullable enable'; [ -z "$all" ] || LC_ALL=C sort -u <<< "$all"; } > "$shipped"
  echo '#nullable enable' > "$unshipped"
done
echo "The baseline is that of $(ls "$packages" | wc -l) packages; commit eng/baseline and the PublicAPI files."
