using System.Text.Json;
using OfficeGest.Cli.Tests.Learn;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Listing;

public sealed class ListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ListTests() => _folder.Write("spec.yaml", LearnSpec.Yaml);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_operation_has_its_route_its_evidence_and_its_method()
    {
        string spec = Path.Combine(Repository.Root, "specs", "officegest-v2.yaml");

        ToolRun run = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "json"])).ShouldExitWith(0);

        JsonElement customers = JsonElement.Parse(run.Output).EnumerateArray().Single(static operation => operation.GetProperty("operationId").GetString() == "listCustomers");
        customers.GetProperty("route").GetString().ShouldBe("/entities/customers");
        customers.GetProperty("evidence").GetString().ShouldBe("documented");
        customers.GetProperty("signature").GetString().ShouldBe("AsyncPageable<Customer> Entities.Customers.List(CustomerListQuery? query = null)");
        customers.GetProperty("recognised").GetString().ShouldBe("payload in 'data'; paged by page number: parameter 'page', size 'limit', more at /meta/has_more");
    }

    [Fact]
    public async Task It_says_on_request_what_was_recognised()
    {
        string spec = Path.Combine(Repository.Root, "specs", "officegest-v2.yaml");

        string plain = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "markdown"])).ShouldExitWith(0).Output;
        string verbose = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "markdown", "--verbose"])).ShouldExitWith(0).Output;

        plain.ShouldNotContain("Recognised");
        verbose.ShouldContain("paged by cursor: parameter 'cursor', size 'limit', next at /meta/next");
    }

    [Theory]
    [InlineData("--include-tags Entities", 1)]
    [InlineData("--include-paths /customers*", 2)]
    [InlineData("", 3)]
    public async Task Tags_and_paths_choose(string options, int count)
    {
        ToolRun run = (await ToolRun.In(_folder, $"spec list spec.yaml {options}".TrimEnd())).ShouldExitWith(0);

        run.Output.ShouldContain($"{count} operation");
    }

    [Fact]
    public async Task A_spec_that_does_not_exist_is_wrong_usage() => (await ToolRun.In(_folder, "spec list missing.yaml")).ShouldExitWith(2);
}
