using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>Whatever a report says, learning it twice is learning it once, byte for byte.</summary>
[Trait("Speed", "Slow")]
public sealed class IdempotenceTests : IDisposable
{
    private static readonly string[] Fields =
        ["id", "name", "active", "balance", "since", "country", "country.code", "country.extra", "tags", "tags[*]", "rates", "rates.*", "new", "new.part", "new.list[*].deep", "other"];

    private static readonly string[] Kinds = ["UnknownField", "MissingField", "UnexpectedNull", "TypeCoerced", "TypeMismatch", "UnknownEnumValue"];

    private static readonly string[] Forms =
        ["null", "integer", "number", "boolean", "object", "array", "array:empty", "string", "string:empty", "string:number", "string:boolean", "string:date", "string:zero-date", "string:local-date-time", "string:date-time"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int, string> Seeds
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int seed = 0; seed < 60; seed++) data.Add(seed, seed % 3 == 0 ? "3.0.3" : "3.1.0");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Twice_is_once(int seed, string version)
    {
        _folder.Write("spec.yaml", LearnSpec.Yaml.Replace("3.1.0", version, StringComparison.Ordinal));
        _folder.Write("drift.json", Report(new Random(seed)));
        (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);
        string once = _folder.Read("spec.yaml");
        once.ShouldStartWith("# Ours.\n");

        ToolRun second = (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);
        second.Errors.ShouldBe("Nothing new was found.\n", second.Output);

        _folder.Read("spec.yaml").ShouldBe(once);
    }

    private static string Report(Random random)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < 25; i++)
        {
            string kind = Kinds[random.Next(Kinds.Length)];
            string path = $"$.data[*].{Fields[random.Next(Fields.Length)]}";
            string[] forms = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Forms[random.Next(Forms.Length)]).Distinct()];
            string received = kind switch { "MissingField" => string.Empty, "UnexpectedNull" => "\"null\": 1", _ => string.Join(", ", forms.Select(form => $"\"{form}\": {random.Next(1, 99)}")) };
            entries[kind + path] = $$"""
                { "operationId": "listCustomers", "method": "GET", "route": "/customers", "path": "{{path}}", "kind": "{{kind}}", "count": 3,
                  "firstSeen": "2026-11-01T10:00:00.0000000+00:00", "lastSeen": "2026-11-02T10:00:00.0000000+00:00", "received": { {{received}} } }
                """;
        }

        return $$"""{ "format": "officegest-drift", "version": 1, "entries": [ {{string.Join(",\n", entries.Values)}} ] }""";
    }
}
