using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OfficeGest.Generator.Tests.Compilation;

/// <summary>Drives the generator as the compiler does, over specs given as text.</summary>
public sealed class GeneratorRun
{
    private readonly TargetFramework _target;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private readonly Dictionary<string, SpecText> _texts = new(StringComparer.Ordinal);
    private readonly SpecOptions _options = new();

    public GeneratorRun(TargetFramework target, params Spec[] specs)
    {
        _target = target;
        _compilation = target.Compile("namespace Acme { internal static class Program { } }");
        foreach (Spec spec in specs) Add(spec);
        _driver = CSharpGeneratorDriver.Create(
            [new OfficeGestGenerator().AsSourceGenerator()],
            _texts.Values,
            target.ParseOptions,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result { get; private set; }

    /// <summary>What the compiler itself says of the emitted code and of the generator.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics { get; private set; }

    public CSharpCompilation Output { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    public GeneratorRun EditSpec(string path, string text)
    {
        var replacement = new SpecText(path, text);
        _driver = _driver.ReplaceAdditionalText(_texts[path], replacement);
        _options.Move(_texts[path], replacement);
        _texts[path] = replacement;
        return Run();
    }

    public GeneratorRun EditCode(string source)
    {
        _compilation = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(source, _target.ParseOptions, "Source0.cs"));
        return Run();
    }

    /// <summary>Compiles the emitted code, warnings as errors; what comes back is empty when it is right.</summary>
    public IEnumerable<Diagnostic> CompileErrors(params string[] further)
    {
        CSharpCompilation compilation = Output.AddSyntaxTrees(
            further.Select((source, i) => CSharpSyntaxTree.ParseText(source, _target.ParseOptions, $"Further{i}.cs")));
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        return compilation.Emit(image, xmlDocumentationStream: documentation).Diagnostics
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed);
    }

    private void Add(Spec spec)
    {
        var text = new SpecText(spec.Path, spec.Text);
        _texts.Add(spec.Path, text);
        _options.Add(text, spec);
    }

    private GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Microsoft.CodeAnalysis.Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Output = (CSharpCompilation)output;
        CompilerDiagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception) throw new InvalidOperationException("The generator threw.", exception);
        return this;
    }

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class SpecOptions : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<AdditionalText, Values> _values = [];

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public void Add(AdditionalText text, Spec spec)
        {
            var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["build_metadata.AdditionalFiles.OfficeGestKind"] = spec.Kind,
                ["build_metadata.AdditionalFiles.OfficeGestNamespace"] = spec.Namespace,
                ["build_metadata.AdditionalFiles.OfficeGestClient"] = spec.Client,
            };
            foreach ((string name, string value) in spec.Metadata) metadata["build_metadata.AdditionalFiles.OfficeGest" + name] = value;
            _values[text] = new Values(metadata);
        }

        public void Move(AdditionalText from, AdditionalText to)
        {
            _values[to] = _values[from];
            _values.Remove(from);
        }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            _values.TryGetValue(textFile, out Values? values) ? values : GlobalOptions;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}

/// <summary>A spec of a consumer's project.</summary>
public sealed record Spec(string Text, string Path = "specs/api.yaml")
{
    public string Kind { get; init; } = "OfficeGestSpec";

    public string Namespace { get; init; } = "Acme.Api";

    public string Client { get; init; } = "ApiClient";

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
