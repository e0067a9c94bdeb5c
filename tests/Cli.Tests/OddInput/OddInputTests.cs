using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Tests.Learn;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Specification.Text;

namespace OfficeGest.Cli.Tests.OddInput;

/// <summary>Whatever a file holds, a command ends with an exit code that is documented and never with a fault of the tool.</summary>
[Trait("Speed", "Slow")]
public sealed class OddInputTests : IDisposable
{
    private static readonly string Report = """
        {"format":"officegest-drift","version":1,"entries":[
          {"operationId":"listCustomers","method":"GET","route":"/customers","path":"$.data[*].loyalty","kind":"UnknownField","count":5,"firstSeen":"2026-01-01T00:00:00+00:00","lastSeen":"2026-01-02T00:00:00+00:00","received":{"string:date":5},"examples":["a"]},
          {"operationId":"listCustomers","method":"GET","route":"/customers","path":"$.data[*].id","kind":"TypeCoerced","count":2,"firstSeen":"2026-01-01T00:00:00+00:00","lastSeen":"2026-01-02T00:00:00+00:00","received":{"string:number":2}},
          {"operationId":"listCustomers","method":"GET","route":"/customers","path":"$.data[*].country","kind":"UnexpectedNull","count":2,"firstSeen":"2026-01-01T00:00:00+00:00","lastSeen":"2026-01-02T00:00:00+00:00","received":{"null":2}},
          {"operationId":"getCustomer","method":"GET","route":"/customers/{customer}","path":"$","kind":"UnexpectedStatus","count":1,"firstSeen":"2026-01-01T00:00:00+00:00","lastSeen":"2026-01-02T00:00:00+00:00","received":{"422":1}}
        ]}
        """;

    private static readonly string Traffic = new HarText()
        .Add("GET", "/customers?page=1", 200, """{"data":[{"id":"7","name":"x","loyalty":"A","country":null,"tags":["a",2]},{"id":8,"extra":{"a":[1,{"b":2}]}}],"meta":{"page":1}}""")
        .Add("POST", "/customers?notify=1", 201, """{"data":{"id":"9"}}""", """{"name":"Canary","limit":10}""")
        .Add("POST", "/suppliers", 200, """{"data":{"id":9}}""", "name=a&x=b+c%20d", "application/x-www-form-urlencoded")
        .Add("GET", "/suppliers/7", 200, Convert.ToBase64String("""{"data":{"id":1,"status":"OPEN"}}"""u8), encoding: "base64")
        .Add("GET", "/customers/1", 422, """{"message":"x"}""")
        .ToString();

    private static readonly string Spec = SpecTree.Read(LearnSpec.Yaml, CancellationToken.None).Root!.ToJsonString();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_reports_and_traffic_are_learned_from_or_rejected() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            using var folder = new TemporaryFolder();
            folder.Write("spec.yaml", LearnSpec.Yaml);
            folder.Write("report.json", Report);
            File.WriteAllBytes(Path.Combine(folder.Path, "odd.json"), Mutation.Of(random.Next(2) == 0 ? Report : Traffic, random));
            Run(folder, "spec learn odd.json report.json --spec spec.yaml --yes");
        },
        iter: Runs.Of(150),
        threads: 1);

    [Fact]
    public void Random_specs_are_handled_by_every_command_that_reads_one() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            using var folder = new TemporaryFolder();
            byte[] odd = random.Next(3) == 0 ? Mutation.OfBytes(System.Text.Encoding.UTF8.GetBytes(LearnSpec.Yaml), random) : Mutation.Of(Spec, random);
            File.WriteAllBytes(Path.Combine(folder.Path, "odd.yaml"), odd);
            folder.Write("spec.yaml", LearnSpec.Yaml);
            folder.Write("report.json", Report);
            Run(folder, random.Next(7) switch
            {
                0 => "spec lint odd.yaml",
                1 => "spec diff spec.yaml odd.yaml",
                2 => "spec pull odd.yaml --out spec.yaml --yes",
                3 => "spec pull spec.yaml --out odd.yaml --yes",
                4 => "spec pull odd.yaml --out new.yaml --yes --format json",
                5 => "spec learn report.json --spec odd.yaml --yes",
                _ => "generate odd.yaml -n Acme --out Generated",
            });
        },
        iter: Runs.Of(150),
        threads: 1);

    [Theory]
    [InlineData("7")]
    [InlineData("99999999999")]
    [InlineData("UnknownField, MissingField")]
    public async Task A_kind_that_is_invalid_is_reported(string value)
    {
        string odd = Report.Replace("\"kind\":\"UnknownField\"", $"\"kind\":\"{value}\"", StringComparison.Ordinal);

        (await LearnAsync(odd)).ShouldExitWith(1).Errors.ShouldContain("'odd.json' is neither a drift report nor recorded traffic");
    }

    [Theory]
    [InlineData("\"count\":5", "\"count\":-5")]
    [InlineData("\"count\":5", "\"count\":9223372036854775808")]
    [InlineData("\"route\":\"/customers\"", "\"route\":null")]
    [InlineData("\"examples\":[\"a\"]", "\"examples\":[null]")]
    public async Task A_report_with_something_odd_in_it_is_rejected_with_its_name(string part, string odd) =>
        (await LearnAsync(Report.Replace(part, odd, StringComparison.Ordinal))).ShouldExitWith(1).Errors.ShouldContain("'odd.json' is neither");

    [Fact]
    public async Task Counts_near_the_largest_number_are_added_up_to_it()
    {
        string largest = Report.Replace("\"count\":5", "\"count\":9223372036854775807", StringComparison.Ordinal).Replace("\"string:date\":5", "\"string:date\":9223372036854775807", StringComparison.Ordinal);
        _folder.Write("other.json", largest);

        (await LearnAsync(largest, "other.json")).ShouldExitWith(0).Output.ShouldContain("9223372036854775807 times");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_anywhere_in_traffic_is_some_other_text()
    {
        string traffic = JsonNode.Parse(new HarText()
            .Add("GET", "/customers?HALF=HALF", 200, """{"data":[{"id":1,"loyalty":"\ud800","a\udc00":1,"name":"\ud83d\ude00"}]}""")
            .Add("POST", "/suppliers", 200, """{"data":{"id":9}}""", "HALF=HALF", "application/x-www-form-urlencoded")
            .Add("POST", "/items", 200, """{"data":{"id":9}}""", "{}", "HALF/json")
            .ToString())!.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal);

        ToolRun run = (await LearnAsync(traffic)).ShouldExitWith(0);

        run.Output.ShouldContain("Added the field, seen as string.");
    }

    private async Task<ToolRun> LearnAsync(string odd, string more = "")
    {
        _folder.Write("spec.yaml", LearnSpec.Yaml);
        _folder.Write("odd.json", odd);
        return await ToolRun.In(_folder, $"spec learn odd.json {more}{(more.Length > 0 ? " " : string.Empty)}--spec spec.yaml --yes");
    }

    private static void Run(TemporaryFolder folder, string commandLine)
    {
        ToolRun run = ToolRun.In(folder, commandLine).GetAwaiter().GetResult();
        string told = $"{commandLine}\n{run.Errors}\n{Read(folder, "odd.json")}{Read(folder, "odd.yaml")}";
        run.Errors.ShouldNotContain("fault of the tool", Case.Sensitive, told);
        run.Errors.ShouldNotContain("a bug of this tool", Case.Sensitive, told);
        run.ExitCode.ShouldBeOneOf(ExitCodes.Fine, ExitCodes.Errors, ExitCodes.WrongUsage, ExitCodes.Breaking);
        (run.Output + run.Errors).ShouldNotContain('\u001b', told);
    }

    private static string Read(TemporaryFolder folder, string path) => folder.Has(path) ? folder.Read(path) : string.Empty;
}
