using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OfficeGest.Generator;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;

namespace OfficeGest.Benchmarks;

/// <summary>What a document of 1 MB costs: read and printed by itself, and through the compiler's driver when something small changes.</summary>
/// <remarks>The first run of the process, with everything still to be compiled, is <c>--once</c> of OfficeGest.Fuzz on a file.</remarks>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private const int Size = 1024 * 1024;
    private const string SpecPath = "specs/large.yaml";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private readonly string _document = LargeDocument.Yaml(Size);
    private readonly CSharpCompilation _before = Compile("internal static class Program { }");
    private readonly CSharpCompilation _after = Compile("internal static class Program { private static int _edited; }");
    private AdditionalText _text = null!;
    private AdditionalText _edited = null!;
    private GeneratorDriver _driver = null!;

    [GlobalSetup]
    public void Setup()
    {
        _text = new Text(_document);
        _edited = new Text(LargeDocument.Edited(_document));
        _driver = CSharpGeneratorDriver.Create(
            [new OfficeGestGenerator().AsSourceGenerator()], [_text], Language, new Options()).RunGenerators(_before);
        GeneratorRunResult first = _driver.GetRunResult().Results.Single();
        GeneratorRunResult second = OneSchemaEdited().GetRunResult().Results.Single();
        if (first.Exception is { } exception) throw exception;
        int changed = first.GeneratedSources.Zip(second.GeneratedSources).Count(static pair => !ReferenceEquals(pair.First.SourceText, pair.Second.SourceText));
        if (changed != 1) throw new InvalidOperationException($"{changed} of {first.GeneratedSources.Length} files were printed again, not one.");
    }

    [Benchmark(Baseline = true)]
    public int ParseAndEmit() => Parse().Units.Sum(static unit => Emitter.Emit(unit, ConsumerCapabilities.Modern)?.Length ?? 0);

    [Benchmark]
    public object ParseOnly() => Parse();

    [Benchmark]
    public GeneratorDriver OneSchemaEdited() => _driver.ReplaceAdditionalText(_text, _edited).RunGenerators(_before);

    [Benchmark]
    public GeneratorDriver UnrelatedCodeEdited() => _driver.RunGenerators(_after);

    private ApiModel Parse() =>
        SpecParser.Parse(new SpecItem(SpecPath, _document, "Acme.Api", "ApiClient", new OperationFilter()), CancellationToken.None).Model!;

    // All that this process runs on, the runtime of the clients among it.
    private static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(code, Language)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions Spec = new Values(true), None = new Values(false);

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;

        private sealed class Values(bool isSpec) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "OfficeGestSpec";
                return isSpec && key == "build_metadata.AdditionalFiles.OfficeGestKind";
            }
        }
    }

    private sealed class Text(string text) : AdditionalText
    {
        public override string Path => SpecPath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
