using System.Globalization;
using Microsoft.OpenApi;

namespace OfficeGest.Spec.Tests;

public class PagingTests
{
    [Theory]
    [InlineData("listCustomers", 250)]
    [InlineData("listEmployees", 250)]
    [InlineData("listVehicles", 250)]
    [InlineData("listMonitor", 250)]
    [InlineData("listMonitorServiceOrders", 250)]
    [InlineData("listMechanics", 250)]
    [InlineData("listInterventions", 250)]
    [InlineData("listFuels", 250)]
    [InlineData("listBrands", 250)]
    [InlineData("listModels", 250)]
    [InlineData("listDepartments", 250)]
    [InlineData("listAppointments", 100)]
    public void A_list_by_page_has_its_parameters_limits_and_figures(string id, int maximum)
    {
        Names(id).ShouldContain("page");
        Names(id).ShouldNotContain("cursor");
        Limit(id, maximum);
        Meta(id).Keys.ShouldContain("has_more");
    }

    [Theory]
    [InlineData("listServiceOrders")]
    [InlineData("listVersions")]
    public void A_list_by_cursor_has_its_parameters_limits_and_figures(string id)
    {
        Names(id).ShouldContain("cursor");
        Names(id).ShouldNotContain("page");
        Limit(id, 100);
        Meta(id).Keys.ShouldContain("next");
    }

    [Theory]
    [InlineData("searchCustomers")]
    [InlineData("listSalesDocuments")]
    [InlineData("listServiceOrderTimes")]
    public void A_list_without_paging_parameters_is_marked_single(string id)
    {
        Names(id).Intersect(["page", "limit", "cursor"]).ShouldBeEmpty();
        Mark.Find(SpecFile.Operations[id].Operation.Extensions, "x-officegest-paging")!["style"]!.GetValue<string>().ShouldBe("single");
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void Parameters_that_the_server_is_known_to_ignore_are_not_there(string id) =>
        Names(id).Intersect(["per_page", "search", "q", "order_by", "offset", "active", "mechanic_id", "filter"]).ShouldBeEmpty();

    [Fact]
    public void Times_without_entries_are_204() => SpecFile.Operations["listServiceOrderTimes"].Operation.Responses!["204"].Content.ShouldBeNull();

    [Fact]
    public void Appointments_require_start_and_end() =>
        SpecFile.Operations["listAppointments"].Operation.Parameters!.Where(static parameter => parameter.Required)
            .Select(static parameter => parameter.Name).ShouldBe(["start", "end"]);

    private static IEnumerable<string> Names(string id) =>
        (SpecFile.Operations[id].Operation.Parameters ?? []).Select(static parameter => parameter.Name.ShouldNotBeNull());

    private static IDictionary<string, IOpenApiSchema> Meta(string id) =>
        SpecFile.Operations[id].Operation.Responses!["200"].Content!["application/json"].Schema!.Properties!["meta"].Properties.ShouldNotBeNull();

    private static void Limit(string id, int maximum)
    {
        IOpenApiSchema limit = SpecFile.Operations[id].Operation.Parameters!.Single(static parameter => parameter.Name == "limit").Schema.ShouldNotBeNull();

        limit.Minimum.ShouldBe("1");
        limit.Maximum.ShouldBe(maximum.ToString(CultureInfo.InvariantCulture));
        limit.Default!.GetValue<decimal>().ShouldBe(15);
    }
}
