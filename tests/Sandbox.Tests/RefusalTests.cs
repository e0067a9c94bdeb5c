namespace OfficeGest.Sandbox.Tests;

public sealed class RefusalTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly SandboxClient _client = shared.Client;

    [Theory]
    [InlineData("workshop/vehicles/AA00BB")]
    [InlineData("workshop/vehicles/ZZ-99-ZZ")]
    [InlineData("workshop/service-orders/1")]
    [InlineData("workshop/service-orders/1/times")]
    [InlineData("entities/customers/1")]
    [InlineData("crm/appointments/abc")]
    [InlineData("customers")]
    [InlineData("workshop/jobs")]
    [InlineData("sales/invoices")]
    public async Task An_unknown_record_and_a_wrong_path_are_404(string path)
    {
        var (status, body) = await _client.TryGetAsync(path);

        status.ShouldBe(404);
        ((string?)body!["message"]).ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("crm/appointments", "start", "O campo start é obrigatório.")]
    [InlineData("crm/appointments?start=2026-01-01", "end", "O campo end é obrigatório.")]
    [InlineData("crm/appointments?start=x&end=2026-01-01", "start", "O campo start não é uma data válida.")]
    [InlineData("crm/appointments?start=2026-02-01&end=2026-01-01", "end", "O campo end deve ser uma data posterior ou igual a start.")]
    [InlineData("entities/customers?filter=x", "filter", "O campo filter deve ser uma lista.")]
    [InlineData("workshop/service-orders?date_from=ontem", "date_from", "O campo date_from não é uma data válida.")]
    public async Task A_422_names_the_field_in_Portuguese(string path, string field, string message)
    {
        var (status, body) = await _client.TryGetAsync(path);

        status.ShouldBe(422);
        ((string?)body!["errors"]![field]![0]).ShouldBe(message);
    }

    [Theory]
    [InlineData("crm/appointments?start=2026-03-01&end=2026-03-31")]
    [InlineData("crm/appointments?start=2026-03-01%2000:00:00&end=2026-03-31%2023:59:59")]
    [InlineData("crm/appointments?start=2026-03-01T00:00:00Z&end=2026-03-31T23:59:59%2B01:00")]
    public async Task Appointments_take_their_range_in_three_spellings(string path)
    {
        var rows = await _client.WalkPagesAsync(path);

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => ((string)row["start"]!).StartsWith("2026-03-"));
    }

    [Fact]
    public async Task A_wrong_method_is_405_and_tells_the_right_one()
    {
        using var response = await _client.Http.DeleteAsync("entities/customers");

        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["GET"]);
    }

    [Fact]
    public async Task HEAD_is_GET_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "workshop/fuels");
        using var response = await _client.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_structured_filter_is_not_rejected() => (await _client.TryGetAsync("entities/customers?filter[name]=x")).Status.ShouldBe(200);
}
