using System.Text.Json;
using OfficeGest.Cli.Tests.Learn.Pages;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Calling;

/// <summary>Single operations of the spec against a sandbox.</summary>
public sealed class CallTests : IAsyncLifetime, IDisposable
{
    private static readonly string Description = File.ReadAllText(Path.Combine(Repository.Root, "specs", "officegest-v2.yaml"));

    private readonly TemporaryFolder _folder = new();
    private OfficeGestSandbox _sandbox = null!;

    public async Task InitializeAsync()
    {
        await PageRun.LearnAsync(_folder, "mintlify-articles.html", PageRun.Fixture("mintlify-articles.html"), Description);
        _sandbox = await OfficeGestSandbox.StartAsync(options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Spec = SandboxSpec.FromText(_folder.Read("spec.yaml"));
        });
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("listCustomers")]
    [InlineData("Entities.Customers.List")]
    [InlineData("GET /entities/customers")]
    public async Task An_operation_is_called_by_each_of_its_names(string name)
    {
        ToolRun run = (await CallAsync(null, name, "--param", "limit=2")).ShouldExitWith(0);

        JsonElement.Parse(run.Output).GetProperty("data").GetArrayLength().ShouldBe(2);
        (run.Output + run.Errors).ShouldNotContain(_sandbox.Password);
    }

    [Theory]
    [InlineData("listCustomers", "tax_id", "/entities/customers?tax_id=500000000")]
    [InlineData("listCustomers", "TaxId", "/entities/customers?tax_id=500000000")]
    [InlineData("listCustomers", "taxId", "/entities/customers?tax_id=500000000")]
    [InlineData("getCustomer", "customer", "/entities/customers/500000000")]
    [InlineData("Entities.Customers.GetAsync", "id", "/entities/customers/500000000")]
    public async Task A_parameter_is_given_by_the_name_that_is_sent_or_by_that_of_the_client(string operation, string name, string expected)
    {
        await CallAsync(null, operation, "--param", $"{name}=500000000");

        _sandbox.Requests.Select(static request => request.Path + request.Query).ShouldContain(path => path.EndsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("n", false)]
    [InlineData(null, false)]
    public async Task A_write_asks_for_confirmation(string? answer, bool isSent)
    {
        _folder.Write("article.json", """{"code": "F-100", "description": "Filtro"}""");

        ToolRun run = await CallAsync(answer, "createArticle", "--body", "article.json");

        run.ShouldExitWith(isSent ? 0 : 1);
        _sandbox.Requests.Count(static request => request.Path.EndsWith("/stocks/articles", StringComparison.Ordinal)).ShouldBe(isSent ? 1 : 0);
    }

    [Fact]
    public async Task What_is_recorded_holds_no_value()
    {
        _folder.Write("article.json", """{"code": "F-100", "description": "Filtro de Albertina"}""");

        (await CallAsync(null, "createArticle", "--body", "article.json", "--yes", "--record", "call.har")).ShouldExitWith(0);

        string har = _folder.Read("call.har");
        har.ShouldContain("\"method\": \"POST\"");
        har.ShouldContain("description");
        har.ShouldNotContain("Albertina");
        har.ShouldNotContain(_sandbox.Password);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("listCustomers", "--param", "nome=silva")]
    [InlineData("getCustomer")]
    [InlineData("createArticle")]
    [InlineData("createArticle", "--body", "missing.json")]
    public async Task What_the_operation_does_not_have_is_rejected_before_anything_is_sent(params string[] arguments)
    {
        (await CallAsync("y", arguments)).ShouldExitWith(2);

        _sandbox.Requests.ShouldBeEmpty();
    }

    private Task<ToolRun> CallAsync(string? answer, params string[] arguments) => ToolRun.In(_folder, ["call", .. arguments, "--spec", "spec.yaml"], answer, new Dictionary<string, string>
    {
        ["OFFICEGEST_URL"] = _sandbox.BaseAddress.ToString(),
        ["OFFICEGEST_USERNAME"] = _sandbox.Username,
        ["OFFICEGEST_PASSWORD"] = _sandbox.Password,
    });
}
