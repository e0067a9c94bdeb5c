using System.Text;
using BenchmarkDotNet.Attributes;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Benchmarks;

/// <summary>Commands of the tool on documents whose size lies in one place. 36,000 keys are about 2 MB.</summary>
public class ToolBenchmarks
{
    private string _folder = string.Empty;

    [Params(9_000, 18_000, 36_000)]
    public int Keys { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("officegest-").FullName;
        Write("keys.yaml", Document(Fields(string.Empty), string.Empty));
        Write("described.yaml", Document(Fields("x"), string.Empty));
        Write("values.yaml", Document("          id: { type: string, enum: [" + string.Join(", ", Enumerable.Range(0, Keys * 2).Select(static i => $"VALUE_{i}")) + "] }\n", string.Empty));
        Write("paths.yaml", Document("          id: { type: integer }\n", string.Concat(Enumerable.Range(0, Keys / 4).Select(static i =>
            $"  /things/{{id}}/parts{i}:\n    get: {{ operationId: getParts{i}, parameters: [{{ name: id, in: path, required: true, schema: {{ type: integer }} }}], responses: {{ '200': {{ description: ok }} }} }}\n"))));
        Write("few.yaml", Document("          id: { type: integer }\n", string.Empty));
        Write("drift.json", $$"""{"format":"officegest-drift","version":1,"entries":[{{string.Join(',', Enumerable.Range(0, Keys).Select(static i =>
            $$$"""{"operationId":"getThing","method":"GET","route":"/thing","path":"$.field_{{{i}}}","kind":"UnknownField","count":1,"firstSeen":"2026-01-01T00:00:00Z","lastSeen":"2026-01-01T00:00:00Z","received":{"string":1}}"""))}}]}""");
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    [Arguments("keys.yaml")]
    [Arguments("values.yaml")]
    [Arguments("paths.yaml")]
    public Task Lint(string spec) => RunAsync("spec", "lint", spec);

    [Benchmark]
    [Arguments("keys.yaml")]
    [Arguments("values.yaml")]
    [Arguments("paths.yaml")]
    public Task Pull(string spec) => RunAsync("spec", "pull", spec, "--out", "new.yaml", "--dry-run");

    /// <summary>Each of the keys is another one.</summary>
    [Benchmark]
    public Task PullOver() => RunAsync("spec", "pull", "described.yaml", "--out", "keys.yaml", "--dry-run");

    [Benchmark]
    public Task Learn() => RunAsync("spec", "learn", "drift.json", "--spec", "few.yaml", "--dry-run");

    private string Fields(string prefix) => string.Concat(Enumerable.Range(0, Keys).Select(i => $"          {prefix}field_number_{i}: {{ type: string, description: d }}\n"));

    private static string Document(string fields, string paths) => $$"""
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths:
          /thing:
            get: { operationId: getThing, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } }
        {{paths}}components:
          schemas:
            Thing:
              type: object
              properties:
        {{fields}}
        """;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text, new UTF8Encoding(false));

    private async Task RunAsync(params string[] arguments)
    {
        var terminal = new Terminal { Output = TextWriter.Null, Errors = TextWriter.Null, Input = TextReader.Null, Folder = _folder, Variable = static _ => null };
        int exitCode = await Tool.RunAsync(arguments, terminal, CancellationToken.None);
        if (exitCode != ExitCodes.Fine) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {exitCode}.");
    }
}
