using System.Text;
using System.Text.Json;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Probe;

/// <summary>What a server says of customers, and what it repeats of secrets, is neither printed nor written.</summary>
public sealed class PrivacyTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://company.officegest.com/api/v2" }]
        paths:
          /customers:
            get:
              operationId: listCustomers
              responses:
                "200": { description: Customers., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Customer" } } } } } } }
          /suppliers:
            get: { operationId: listSuppliers, responses: { "200": { description: Suppliers., content: { application/json: { schema: { type: object } } } } } }
        components:
          schemas:
            Customer: { type: object, properties: { id: { type: integer }, status: { type: string, x-extensible-enum: [ACT] } } }

        """;

    private const string Password = "canary-password";
    private const string Token = "canary-token";

    // A plain word: only who logs in tells it from the name of a field.
    private const string User = "girassol";

    private static readonly string[] Keys =
    [
        "canary@example.pt", "912 345 678", "Albertina Figueiredo", "Albertina_Figueiredo", "figueiredo-bettencourt", "JMFigueiredo", "carro-AA-11-BB", "AA-11-BB", "bmx1234",
        "tel_912_345_678", "nif501_234_567", "rua_das_flores_123", "sk_live_aB3dE6gH9jK2", "QmFzZTY0U2VjcmV0", "canary\u001b[2Jkey", "canary\r\nkey", "canary\u202ekey", Password, Token, User,
    ];

    private readonly TemporaryFolder _folder = new();

    public PrivacyTests() => _folder.Write("spec.yaml", Spec);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Keys_that_are_values_and_secrets_are_neither_printed_nor_written(string format)
    {
        string row = JsonSerializer.Serialize(Keys.ToDictionary(static key => key, static _ => 1).Append(new("loyalty_points", 1)).ToDictionary());
        using var server = new Loopback(context => Answer(context, context.Request.Url!.AbsolutePath.EndsWith("/customers", StringComparison.Ordinal)
            ? (200, $$"""{"data":[{{row}},{"status":"{{Token}} canary@example.pt \u001b[31m"}]}""")
            : (422, $$"""{"message":"O token {{Token}} (Bearer {{Convert.ToBase64String(Encoding.UTF8.GetBytes(Token))}}) de canary@example.pt, +351 912 345 678, não serve {{Password}}"}""")));

        ToolRun run = (await _folder.Probe(server.Address, User, Password, ["--spec", "spec.yaml", "--format", format, "--report", "drift.json", "--report", "drift.html", "--har", "session.har", "--scrub"])).ShouldExitWith(1);

        string report = _folder.Read("drift.json");
        string said = run.Output + run.Errors + report + _folder.Read("drift.html") + _folder.Read("session.har");
        said.ShouldNotContain("canary", Case.Insensitive);
        said.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Token)).TrimEnd('='));
        foreach (string key in Keys) said.ShouldNotContain(key);
        foreach (string escape in (string[])["\u001b[2J", "\u202e", "345 678"]) said.ShouldNotContain(escape);
        report.ShouldContain("loyalty_points");
        _folder.Read("drift.html").ShouldContain("loyalty_points");
        _folder.Read("drift.html").ShouldNotContain(new Uri(server.Address).Authority);
        run.Output.ShouldContain("não serve");
        DriftReport read = await DriftReport.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(report)));
        read.Entries.Select(static entry => entry.Path).ShouldBe(["$.data[*].loyalty_points", "$.data[*].status", "$.data[*]['(key)']", "$"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rejected_login_that_repeats_the_password_is_reported_without_it()
    {
        using var server = new Loopback(static context => Answer(context, (401, $$"""{"message":"A palavra-passe {{Password}} de {{User}} não serve"}"""), login: false));

        ToolRun run = (await _folder.Probe(server.Address, User, Password, ["--spec", "spec.yaml"])).ShouldExitWith(1);

        run.Errors.ShouldContain("não serve");
        (run.Output + run.Errors).ShouldNotContain("canary");
    }

    private static void Answer(System.Net.HttpListenerContext context, (int Status, string Body) answer, bool login = true)
    {
        if (login && context.Request.HttpMethod != "GET") answer = (200, $$$"""{"data":{"token":"{{{Token}}}"}}""");
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.StatusCode = answer.Status;
        context.Response.Close(Encoding.UTF8.GetBytes(answer.Body), willBlock: false);
    }
}
