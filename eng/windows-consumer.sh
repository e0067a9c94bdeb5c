#!/usr/bin/env bash
# Builds a project of somebody who uses the packed packages, once with dotnet and once with MSBuild.exe, whose compiler runs on .NET Framework and binds the
# assemblies beside the generator in its own way. Run it after `dotnet pack OfficeGest.Generator.sln -c Release`; msbuild has to be on the path.
set -euo pipefail
cd "$(dirname "$0")/.."

feed=$PWD/artifacts/packages
command -v cygpath >/dev/null && feed=$(cygpath -m "$feed")
package=$(basename "$(ls artifacts/packages/OfficeGest.Generator.*.nupkg | tail -1)" .nupkg)
version=${package#OfficeGest.Generator.}

build() {
  local folder
  folder=$(mktemp -d)
  mkdir -p "$folder/specs"
  cp specs/officegest-v2.yaml "$folder/specs/"
  cat > "$folder/nuget.config" <<XML
<configuration>
  <packageSources>
    <add key="packed" value="$feed" />
  </packageSources>
</configuration>
XML
  cat > "$folder/Consumer.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFrameworks>net48;net10.0</TargetFrameworks>
    <LangVersion>latest</LangVersion>
    <Nullable>enable</Nullable>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="OfficeGest.Generator" Version="$version" />
    <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies.net48" Version="1.0.3" PrivateAssets="all" />
    <OfficeGestSpec Include="specs/officegest-v2.yaml" Namespace="Acme.OfficeGest" Client="OfficeGestClient" />
  </ItemGroup>
</Project>
XML
  echo 'public static class Probe { public static System.Type Client => typeof(Acme.OfficeGest.OfficeGestClient); }' > "$folder/Probe.cs"
  echo "== $*"
  (cd "$folder" && NUGET_PACKAGES="$folder/cache" "$@")
  rm -rf "$folder"
}

build dotnet build -p:UseSharedCompilation=false
# CS8785 and the like are warnings: as errors above, and the type that Probe names is missing without the generator.
if command -v msbuild >/dev/null; then build msbuild -restore -p:UseSharedCompilation=false -v:minimal; else echo 'msbuild is not on the path; only dotnet was tried.'; fi
