using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OfficeGest.Generator;

namespace OfficeGest.Cli.Tests.Generate;

/// <summary>What Roslyn's driver adds to a compilation for one spec: the measure for what the tool writes.</summary>
internal static class CompilerOutput
{
    public const string Namespace = "Acme.Api";
    public const string Client = "ApiClient";

    private const string Folder = $"{Namespace}.{Client}/";

    // The generator only asks which types a target has, so a target is its core library, or nothing at all.
    private static readonly string Runtime = $$"""
        namespace OfficeGest.Protocol { public sealed class ApiTransport { } }
        namespace OfficeGest.Protocol { public static class RuntimeContract { public const int Version = {{RuntimeContractCheck.Version}}; } }
        """;

    // Without a core library a constant has no type.
    private const string Core = "namespace System { public class Object { } public class ValueType { } public struct Int32 { } }";

    public static IReadOnlyDictionary<string, string> Of(string spec, string target, string includeTags = "")
    {
        (LanguageVersion version, MetadataReference[] references) = target switch
        {
            "netstandard2.0" => (LanguageVersion.CSharp9, Array.Empty<MetadataReference>()),
            "net8.0" => (LanguageVersion.CSharp12, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]),
            _ => (LanguageVersion.CSharp14, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]),
        };
        var parsing = new CSharpParseOptions(version);
        var compilation = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(references.Length > 0 ? Runtime : Runtime + Core, parsing)], references);
        var driver = CSharpGeneratorDriver.Create(
            [new OfficeGestGenerator().AsSourceGenerator()], [new SpecText(spec)], parsing, new SpecMetadata(includeTags));
        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        return result.GeneratedSources.ToDictionary(
            static source => source.HintName.Replace(Folder, string.Empty, StringComparison.Ordinal),
            static source => source.SourceText.ToString(),
            StringComparer.Ordinal);
    }

    private sealed class SpecText(string text) : AdditionalText
    {
        public override string Path => "spec.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class SpecMetadata(string includeTags) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.OfficeGestKind"] = "OfficeGestSpec",
            ["build_metadata.AdditionalFiles.OfficeGestNamespace"] = Namespace,
            ["build_metadata.AdditionalFiles.OfficeGestClient"] = Client,
            ["build_metadata.AdditionalFiles.OfficeGestIncludeTags"] = includeTags,
        });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
