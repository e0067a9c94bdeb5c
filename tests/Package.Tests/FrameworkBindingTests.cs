using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OfficeGest.Package.Tests;

/// <summary>
/// On .NET Framework an assembly is bound by its exact version. Two versions of one assembly in the compiler mean types that are not the same type, and a
/// generator that fails for every spec; <c>dotnet build</c> shows nothing of it.
/// </summary>
[Collection(nameof(PackedFeed))]
public class FrameworkBindingTests(PackedFeed feed)
{
    // Part of .NET Framework 4.7.2, or the host itself.
    private static readonly HashSet<string> OfTheHost = ["netstandard", "mscorlib", "System", "System.Core", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"];

    [Theory]
    [InlineData("4.8")]
    [InlineData("4.14")]
    [InlineData("5.9")]
    public void Every_reference_is_bound_and_to_one_assembly(string roslyn)
    {
        var compiler = FrameworkCompiler.Read(roslyn);
        (Dictionary<string, Version> assemblies, List<AssemblyReference> references) = Analyzers();
        references.Count.ShouldBeGreaterThan(10);

        var bound = references.Select(reference => (reference.Name, reference, To: compiler.Bind(reference, assemblies))).ToList();
        bound.Where(static one => one.To is null).Select(static one => one.reference).ShouldBeEmpty($"Roslyn {roslyn} would not find these.");
        bound.GroupBy(static one => one.Name, static one => one.To)
            .Where(static group => group.Distinct().Count() > 1)
            .Select(static group => $"{group.Key}: {string.Join(" and ", group.Distinct())}")
            .ShouldBeEmpty($"Roslyn {roslyn} would load two of these.");
    }

    [Theory]
    [InlineData("4.8")]
    [InlineData("4.14")]
    [InlineData("5.9")]
    public void What_the_compiler_has_is_not_packed_again(string roslyn)
    {
        var compiler = FrameworkCompiler.Read(roslyn);
        Analyzers().Assemblies.Keys.Where(compiler.Has).ShouldBeEmpty();
    }

    [Fact]
    public void The_closure_that_failed_is_found()
    {
        // As it was shipped once: AsyncInterfaces 10 brings a ValueTask of its own.
        var compiler = FrameworkCompiler.Read("4.14");
        var assemblies = new Dictionary<string, Version> { ["System.Threading.Tasks.Extensions"] = new(4, 2, 1, 0) };
        compiler.Bind(new("System.Text.Json", "System.Threading.Tasks.Extensions", new(4, 2, 0, 1)), assemblies).ShouldBe("compiler 4.2.0.1");
        compiler.Bind(new("Microsoft.Bcl.AsyncInterfaces", "System.Threading.Tasks.Extensions", new(4, 2, 1, 0)), assemblies).ShouldBe("package 4.2.1.0");
        compiler.Bind(new("Other", "System.Memory", new(4, 0, 2, 0)), assemblies).ShouldBeNull();
    }

    private (Dictionary<string, Version> Assemblies, List<AssemblyReference> References) Analyzers()
    {
        var assemblies = new Dictionary<string, Version>(StringComparer.Ordinal);
        var references = new List<AssemblyReference>();
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(feed.Feed, $"OfficeGest.Generator.{feed.Version}.nupkg"));
        foreach (ZipArchiveEntry entry in archive.Entries.Where(static entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(bytes);
            bytes.Position = 0;
            using var file = new PEReader(bytes);
            MetadataReader reader = file.GetMetadataReader();
            AssemblyDefinition definition = reader.GetAssemblyDefinition();
            string name = reader.GetString(definition.Name);
            assemblies.Add(name, definition.Version);
            references.AddRange(reader.AssemblyReferences
                .Select(handle => reader.GetAssemblyReference(handle))
                .Select(reference => new AssemblyReference(name, reader.GetString(reference.Name), reference.Version))
                .Where(static reference => !OfTheHost.Contains(reference.Name)));
        }

        return (assemblies, references);
    }
}
