using NJsonSchema;
using NSwag;

namespace OfficeGest.Sandbox.Tests;

/// <summary>Every answer of the sandbox, against the description as an independent reader understands it.</summary>
public sealed class ConformanceTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private static readonly Lazy<Task<OpenApiDocument>> Document = new(() => OpenApiYamlDocument.FromYamlAsync(SandboxSpec.Embedded.Text));

    public static TheoryData<string> Reads => [.. Document.Value.GetAwaiter().GetResult().Operations
        .Where(operation => operation.Method == OpenApiOperationMethod.Get)
        .Select(operation => operation.Path)];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_conforms_to_the_description(string path)
    {
        var number = (await shared.Client.GetAsync("workshop/service-orders"))["data"]![2]!["number"]!.ToString();
        var address = path.TrimStart('/')
            .Replace("{plate}", "AA-00-BB", StringComparison.Ordinal)
            .Replace("{customer}", "1001", StringComparison.Ordinal)
            .Replace("{serviceOrder}", number, StringComparison.Ordinal)
            .Replace("{id}", "1", StringComparison.Ordinal);
        if (path == "/crm/appointments")
            address += "?start=2026-01-01&end=2026-12-31";

        var (status, body) = await shared.Client.TryGetAsync(address);

        status.ShouldBeOneOf(200, 204);
        if (status == 200)
            Problems(await SchemaAsync(path, "get", status), body!.ToJsonString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/crm/appointments", 422)]
    [InlineData("/crm/appointments/{id}", 404)]
    public async Task A_rejection_conforms_to_the_description(string path, int status)
    {
        var answer = await shared.Client.TryGetAsync(path.TrimStart('/').Replace("{id}", "0", StringComparison.Ordinal));

        answer.Status.ShouldBe(status);
        Problems(await SchemaAsync(path, "get", status), answer.Body!.ToJsonString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_appointment_conforms_to_the_description()
    {
        var (status, body) = await shared.Client.SendAsync("POST", "crm/appointments", new { title = "x", start = "2027-05-04 10:00:00", end = "2027-05-04 11:00:00" });

        status.ShouldBe(201);
        Problems(await SchemaAsync("/crm/appointments", "post", status), body!.ToJsonString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_check_can_fail() =>
        Problems(await SchemaAsync("/workshop/vehicles/{plate}", "get", 200), """{"data":{"plate":"AA00BB","brand_id":"x"}}""").Count.ShouldBeGreaterThan(1);

    private static async Task<JsonSchema> SchemaAsync(string path, string method, int status)
    {
        var document = await Document.Value;
        return document.Paths[path][method].ActualResponses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)].Schema.ActualSchema;
    }

    private static List<string> Problems(JsonSchema schema, string json) => [.. schema.Validate(json, SchemaType.OpenApi3).Select(problem => problem.ToString())];
}
