using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OfficeGest.Generator.Tests.Compilation;

/// <summary>A framework and language version of a consumer, with the references that the runtime's own build has for it.</summary>
public sealed record TargetFramework(string Moniker, LanguageVersion Language)
{
    public static TargetFramework Net10 { get; } = new("net10.0", (LanguageVersion)1400);

    public static TargetFramework Net8 { get; } = new("net8.0", (LanguageVersion)1200);

    /// <summary>What consumers on .NET Framework 4.8 compile against as well.</summary>
    public static TargetFramework NetStandard { get; } = new("netstandard2.0", LanguageVersion.CSharp9);

    public static TargetFramework Net10WithoutRuntime { get; } = new("net10.0", (LanguageVersion)1400) { HasRuntime = false };

    public static IEnumerable<TargetFramework> All => [Net10, Net8, NetStandard];

    public bool HasRuntime { get; private init; } = true;

    private Lazy<MetadataReference[]> Listed => field ??= new(() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, $"references.{Moniker}.txt"))
            .Where(path => HasRuntime || !path.EndsWith("OfficeGest.Runtime.dll", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray());

    public IReadOnlyList<MetadataReference> References => Listed.Value;

    public CSharpCompilation Compile(params string[] sources) =>
        Empty.Value.AddSyntaxTrees([.. sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs"))]);

    /// <summary>Every compilation comes from this one, so that the references are bound once.</summary>
    private Lazy<CSharpCompilation> Empty => field ??= new(() => Bound(CSharpCompilation.Create(
        "Consumer",
        [],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]))));

    private static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        _ = compilation.Assembly;
        return compilation;
    }

    /// <summary>Documentation comments are parsed too: a public member without one is a warning for consumers who ship theirs.</summary>
    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public override string ToString() => $"{Moniker}, C# {Language.ToDisplayString()}";
}
