namespace OfficeGest.Package.Tests;

/// <summary>How the compiler of .NET Framework (Visual Studio, MSBuild.exe) binds what an analyzer refers to.</summary>
internal sealed class FrameworkCompiler
{
    private readonly Dictionary<string, Redirect> _redirects;

    private FrameworkCompiler(Dictionary<string, Redirect> redirects) => _redirects = redirects;

    public static FrameworkCompiler Read(string name) => new(
        File.ReadLines(Path.Combine(PackedFeed.Repository, "tests", "Package.Tests", "Compilers", $"roslyn-{name}.txt"))
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(' '))
            .ToDictionary(static parts => parts[0], static parts => Redirect.Of(parts[1], parts[2]), StringComparer.Ordinal));

    public bool Has(string assembly) => _redirects.ContainsKey(assembly);

    /// <summary>
    /// In the order of the runtime: the redirect of the configuration and the exact version beside csc.exe; then Roslyn's handler, which takes an assembly
    /// beside the generator that is as new as the request; then the generator's own handler (CompilerAssemblies). Null when nobody has it.
    /// </summary>
    public string? Bind(AssemblyReference reference, IReadOnlyDictionary<string, Version> besideGenerator)
    {
        if (_redirects.TryGetValue(reference.Name, out Redirect redirect) && redirect.Covers(reference.Version)) return $"compiler {redirect.To}";
        if (besideGenerator.TryGetValue(reference.Name, out Version? version) && version >= reference.Version) return $"package {version}";

        return reference is { Name: "System.Memory", By: "Microsoft.OpenApi" } ? $"compiler {redirect.To}" : null;
    }

    private readonly record struct Redirect(Version First, Version Last, Version To)
    {
        public static Redirect Of(string range, string to)
        {
            string[] ends = range.Split('-');
            return new Redirect(Version.Parse(ends[0]), Version.Parse(ends[1]), Version.Parse(to));
        }

        public bool Covers(Version version) => version >= First && version <= Last;
    }
}

/// <summary>That the assembly <paramref name="By"/> refers to a version of another.</summary>
internal sealed record AssemblyReference(string By, string Name, Version Version);
