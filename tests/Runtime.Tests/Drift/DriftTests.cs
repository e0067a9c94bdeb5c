using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Drift;

public class DriftTests
{
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    [Fact]
    public async Task Each_difference_is_counted_once_per_place()
    {
        _server.Answer("""{"data":[{"id":1,"new":5},{"id":2,"new":"x"},{"id":3,"new":"2026-01-01"}],"meta":{"has_more":false}}""")
            .Answer("""{"data":[{"id":4,"new":null}],"meta":{"has_more":false}}""");
        ApiTransport transport = Api.Create(_server, _clock);
        var told = new List<DriftEntry>();
        transport.Drift.Drifted += (_, entry) => told.Add(entry);
        await transport.Customers().ToListAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await transport.Customers().ToListAsync();

        DriftEntry entry = transport.Drift.GetReport().Entries.ShouldHaveSingleItem();
        entry.ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(DriftKind.UnknownField), e => e.Path.ShouldBe("$.data[*].new"), e => e.Count.ShouldBe(4), e => e.OperationId.ShouldBe("listCustomers"),
            e => (e.LastSeen - e.FirstSeen).ShouldBe(TimeSpan.FromMinutes(1)),
            e => e.Received.ShouldBe(new Dictionary<string, long> { ["integer"] = 1, ["string"] = 1, ["string:date"] = 1, ["null"] = 1 }, ignoreOrder: true));
        told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_never_shows_a_text_of_a_customer()
    {
        _server.Answer("""{"data":[{"id":"canary-1","name":["canary-2"],"new":"canary-3","lines":"canary-4"}]}""");
        ApiTransport transport = Api.Create(_server);
        await transport.Customers().ToListAsync();
        using var stream = new MemoryStream();
        await transport.Drift.GetReport().WriteAsync(stream);
        string json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        json.ShouldContain("$.data[*].new");
        json.ShouldNotContain("canary");
    }

    [Fact]
    public async Task The_payload_without_its_envelope_is_read_and_reported()
    {
        _server.Answer("""{"id":1}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Get()).Id.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.EnvelopeMissing);
    }

    [Fact]
    public async Task Keys_beside_the_payload_are_reported_whichever_comes_first()
    {
        _server.Answer("""{"version":2,"data":{"id":1},"status":"ok"}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Get()).Id.ShouldBe(1);
        transport.Drift.GetReport().Entries.Select(static entry => (entry.Path, entry.Kind))
            .ShouldBe([("$.status", DriftKind.UnknownField), ("$.version", DriftKind.UnknownField)]);
    }

    [Fact]
    public async Task A_list_without_its_envelope_is_read_and_reported()
    {
        _server.Answer("""[{"id":1},{"id":2}]""").Answer("[]");
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).Count.ShouldBe(2);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.EnvelopeMissing);
    }

    [Fact]
    public async Task Json_that_calls_itself_html_is_read_and_reported()
    {
        _server.Answer("""{"data":{"id":1}}""", 200, "text/html");
        ApiTransport transport = Api.Create(_server);
        (await transport.Get()).Id.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.UnexpectedContentType);
    }

    [Fact]
    public async Task An_ignored_filter_is_an_error()
    {
        _server.Answer("""{"data":[{"id":1,"name":"Silva"},{"id":2,"name":"Costa"}]}""");
        ApiTransport transport = Api.Create(_server);
        var exception = await Should.ThrowAsync<FilterIgnoredException>(Filtered(transport, "silva").ToListAsync());
        exception.Filter.ShouldBe("name");
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Path.ShouldBe("?name");
    }

    [Theory]
    [InlineData(" SILVA ", """{"data":[{"id":1,"name":"Silva"},{"id":2}],"meta":{"has_more":false}}""")]
    [InlineData("silva", """{"data":[]}""")]
    public async Task A_filter_that_works_is_none(string sent, string body)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        await Filtered(transport, sent).ToListAsync();
        transport.Drift.HasDrift.ShouldBeFalse();
    }

    [Fact]
    public async Task The_policy_decides_kind_by_kind()
    {
        _server.Answer("""{"data":[{"id":1,"name":"Costa","new":1}],"meta":{"has_more":false}}""");
        ApiTransport transport = Api.Create(_server, configure: options => options.Drift = DriftPolicy.Observe
            .With(DriftKind.FilterIgnored, DriftAction.Observe).With(DriftKind.UnknownField, DriftAction.Ignore));
        (await Filtered(transport, "silva").ToListAsync()).Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.FilterIgnored);
    }

    [Fact]
    public async Task Throwing_tells_all_of_a_response()
    {
        _server.Answer("""{"data":{"id":"1","new":1}}""");
        ApiTransport transport = Api.Create(_server, configure: options => options.Drift = DriftPolicy.Throw);
        for (int i = 0; i < 2; i++)
        {
            var exception = await Should.ThrowAsync<DriftException>(transport.Get());
            exception.Entries.Select(entry => entry.Kind).ShouldBe([DriftKind.TypeCoerced, DriftKind.UnknownField]);
        }
    }

    [Theory]
    [InlineData("200 404", 200, 0)]
    [InlineData("200 404", 202, 1)]
    [InlineData("2XX", 202, 0)]
    [InlineData("default", 202, 0)]
    [InlineData("200", 204, 1)]
    [InlineData(null, 202, 0)]
    [InlineData("200 409", 409, 0)]
    [InlineData("200 404", 409, 1)]
    [InlineData("200 4XX", 409, 0)]
    [InlineData(null, 409, 1)]
    [InlineData("200", 422, 1)]
    [InlineData("200", 404, 1)]
    [InlineData("200", 403, 0)]
    [InlineData("200", 500, 0)]
    [InlineData("200", 429, 0)]
    public async Task A_status_that_the_operation_does_not_promise_is_reported(string? promised, int status, int drifts)
    {
        _server.Answer(status == 204 ? string.Empty : "{}", status);
        ApiTransport transport = Api.Create(_server, configure: static options => options.Retry.MaxRetries = 0);
        var operation = new ApiOperation("probe", "GET", "/x/{id}") { Statuses = promised };
        try
        {
            await transport.SendAsync(new ApiRequest(operation).SetPath("id", "1"), default);
        }
        catch (OfficeGestException)
        {
            status.ShouldBeGreaterThan(299);
        }

        IReadOnlyList<DriftEntry> entries = transport.Drift.GetReport().Entries;
        entries.Count.ShouldBe(drifts);
        entries.ShouldAllBe(entry => entry.Kind == DriftKind.UnexpectedStatus && entry.Received.Keys.Single() == default(Int32Scalar).Text(status));
    }

    [Fact]
    public async Task A_deprecated_operation_and_a_missing_route_are_reported()
    {
        _server.Answer("{}", 404);
        ApiTransport transport = Api.Create(_server);
        await Should.ThrowAsync<OfficeGestNotFoundException>(transport.SendAsync(new ApiRequest(new ApiOperation("old", "GET", "/old") { Deprecated = true }), default));
        transport.Drift.GetReport().Entries.Select(entry => entry.Kind).ShouldBe([DriftKind.RouteGone, DriftKind.DeprecatedOperation], ignoreOrder: true);
    }

    [Theory]
    [InlineData(DriftKind.DeprecatedOperation, 204, null, 0)]
    [InlineData(DriftKind.RouteGone, 405, null, 1)]
    [InlineData(DriftKind.RouteGone, 404, null, 1)]
    [InlineData(DriftKind.UnexpectedStatus, 418, null, 1)]
    [InlineData(DriftKind.RetryAfterUnusable, 429, "soon", 1)]
    [InlineData(DriftKind.RetryAfterUnusable, 503, "-5", 1)]
    public async Task Throwing_works_for_what_is_not_in_a_body(DriftKind kind, int status, string? retryAfter, int sent)
    {
        _server.Answer("{}", status, headers: retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        ApiTransport transport = Api.Create(_server, _clock, options => options.Drift = DriftPolicy.Ignore.With(kind, DriftAction.Throw));
        var request = new ApiRequest(new ApiOperation("old", "GET", "/old") { Deprecated = true });
        var exception = await Should.ThrowAsync<DriftException>(transport.SendAsync(request, default));
        exception.Entries.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        exception.MayHaveBeenApplied.ShouldBeFalse();
        if (sent > 0) ((int)exception.StatusCode!).ShouldBe(status);
        _server.Requests.Count.ShouldBe(sent);
    }

    [Fact]
    public async Task What_was_wrong_besides_the_drift_is_the_inner_exception()
    {
        _server.Answer("""{"message":"Não existe"}""", 410);
        ApiTransport transport = Api.Create(_server, configure: options => options.Drift = DriftPolicy.Throw);
        var exception = await Should.ThrowAsync<DriftException>(transport.Get());
        exception.InnerException.ShouldBeAssignableTo<OfficeGestException>()!.ServerMessage.ShouldBe("Não existe");
    }

    [Theory]
    [InlineData("azul", "azul")]
    [InlineData("maria@example.pt telefonou", "(e-mail) telefonou")]
    [InlineData("NIF 123 456 789", "NIF (number)")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "(token)")]
    public async Task Examples_are_scrubbed_and_kept_only_when_requested(string sent, string kept)
    {
        _server.Answer($$$"""{"data":{"id":1,"new":"{{{sent}}}","new_password":"{{{sent}}}"}}""");
        ApiTransport silent = Api.Create(_server);
        ApiTransport telling = Api.Create(_server, configure: options => options.Drift = DriftPolicy.Observe.WithExamples());
        await silent.Get();
        await telling.Get();
        silent.Drift.GetReport().Entries.ShouldAllBe(entry => entry.Examples.Count == 0);
        using var stream = new MemoryStream();
        await telling.Drift.GetReport().WriteAsync(stream);
        stream.Position = 0;
        DriftReport report = await DriftReport.ReadAsync(stream);
        report.Entries.Single(entry => entry.Path == "$.data.new").Examples.ShouldBe([kept]);
        report.Entries.Single(entry => entry.Path == "$.data.new_password").Examples.ShouldBeEmpty();
        DriftReport.Merge([report, report]).Entries[0].Examples.ShouldBe([kept]);
    }

    [Fact]
    public async Task Examples_are_few_and_short()
    {
        string rows = string.Join(",", Enumerable.Range(0, 50).Select(i => $$"""{"id":{{i}},"new":"{{i}} {{string.Concat(Enumerable.Repeat("ab ", 100))}}"}"""));
        _server.Answer($$$"""{"data":[{{{rows}}}],"meta":{"has_more":false}}""");
        ApiTransport transport = Api.Create(_server, configure: options => options.Drift = DriftPolicy.Observe.WithExamples());
        await transport.Customers().ToListAsync();
        IReadOnlyList<string> examples = transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Examples;
        examples.Count.ShouldBe(3);
        examples.ShouldAllBe(example => example.Length == 65);
    }

    [Fact]
    public async Task Reports_are_written_read_and_merged()
    {
        DriftReport first = await ReportAsync("""{"data":{"id":1,"new":1}}""");
        DriftReport second = await ReportAsync("""{"data":{"id":"1","new":"x"}}""");
        using var stream = new MemoryStream();
        await DriftReport.Merge([first, second]).WriteAsync(stream);
        stream.Position = 0;
        DriftReport merged = await DriftReport.ReadAsync(stream);
        merged.Entries.Select(entry => (entry.Path, entry.Kind, entry.Count)).ShouldBe(
            [("$.data.id", DriftKind.TypeCoerced, 1L), ("$.data.new", DriftKind.UnknownField, 2L)]);
        merged.Entries[1].Received.Keys.ShouldBe(["integer", "string"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("x")]
    [InlineData("""{"format":"officegest-drift","version":99,"entries":[]}""")]
    [InlineData("""{"format":"officegest-drift","version":1,"entries":[{}]}""")]
    public async Task What_is_no_report_is_rejected(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        await Should.ThrowAsync<FormatException>(DriftReport.ReadAsync(stream));
    }

    private static async Task<DriftReport> ReportAsync(string body)
    {
        ApiTransport transport = Api.Create(new ScriptedServer().Answer(body));
        await transport.Get();
        return transport.Drift.GetReport();
    }

    private static AsyncPageable<Customer> Filtered(ApiTransport transport, string name) => transport.List<Customer>(
        () => new ApiRequest(Api.ListCustomers).AddQuery("name", name), Customer.ReadJson, row => FilterMatch.Reference<StringScalar, string>(name, row.Name) ? "name" : null);
}
