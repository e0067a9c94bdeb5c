using System.Globalization;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Paging;

/// <summary>Walks over lists that are paged by offset, by address or by the last row, of servers that do it right and wrong: each row comes once, and the walk ends.</summary>
public class StyleWalkTests
{
    private static readonly Gen<StylePlan> Plans = Gen.Select(
        Gen.Enum<Style>(), Gen.Int[0, 30], Gen.Int[1, 7], Gen.Enum<Fault>(), Gen.Bool,
        static (style, rows, size, fault, figures) => new StylePlan(style, rows, size, fault, figures));

    private enum Style
    {
        Page,
        PageWithHeader,
        Offset,
        LinkInBody,
        LinkInHeader,
        Row,
        Cursor,
    }

    private enum Fault
    {
        None,
        IgnoresThePlace,
        SaysAlwaysMore,
        RefusesPastTheEnd,
    }

    [Fact]
    public Task Each_row_is_returned_once_in_order_and_the_list_ends() => Gen.Select(Plans, Gen.Bool).SampleAsync(
        async (plan, prefetch) =>
        {
            int requests = 0;
            ApiTransport transport = Api.Create(new ScriptedServer().Answer(request => Answer(plan, request, ++requests)), configure: options => options.PrefetchPages = prefetch);
            List<long> rows = [];
            await foreach (Customer row in transport.List(() => new ApiRequest(Operation(plan)), Customer.ReadJson)) rows.Add(row.Id);

            rows.ShouldBe(Enumerable.Range(1, plan.Fault == Fault.IgnoresThePlace ? Math.Min(plan.Rows, plan.Size) : plan.Rows).Select(static id => (long)id));
            requests.ShouldBeLessThanOrEqualTo(plan.Rows / plan.Size + 3);
        },
        iter: 2_000,
        threads: 1);

    [Fact]
    public Task A_walk_can_be_resumed_after_any_page() => Gen.Select(Plans, Gen.Int[0, 5]).SampleAsync(
        async (drawn, after) =>
        {
            StylePlan plan = drawn with { Fault = Fault.None };
            AsyncPageable<Customer> list = Api.Create(new ScriptedServer().Answer(request => Answer(plan, request, 1))).List(() => new ApiRequest(Operation(plan)), Customer.ReadJson);
            List<long> rows = [];
            string? continuation = null;
            await foreach (Page<Customer> page in list.AsPages())
            {
                rows.AddRange(page.Items.Select(static row => row.Id));
                continuation = page.Continuation;
                if (after-- == 0) break;
            }

            if (continuation is not null)
                await foreach (Page<Customer> page in list.AsPages(continuation)) rows.AddRange(page.Items.Select(static row => row.Id));
            rows.ShouldBe(Enumerable.Range(1, plan.Rows).Select(static id => (long)id));
        },
        iter: 500,
        threads: 1);

    [Theory]
    [InlineData("https://elsewhere.example/api/v2/list?at=2")]
    [InlineData("//elsewhere.example/api/v2/list?at=2")]
    [InlineData("https://company.officegest.com.elsewhere.example/api/v2/list?at=2")]
    [InlineData("https://user@company.officegest.com/api/v2/list?at=2")]
    [InlineData("https://company.officegest.com:8443/api/v2/list?at=2")]
    [InlineData("https://company.officegest.com/other/list?at=2")]
    [InlineData("/api/v2/../../other?at=2")]
    [InlineData("ftp://company.officegest.com/api/v2/list?at=2")]
    [InlineData("file:///api/v2/list")]
    [InlineData("/api/v2/list\\\\elsewhere?at=2")]
    public async Task An_address_elsewhere_is_not_followed_and_is_reported(string link)
    {
        ScriptedServer server = new ScriptedServer().Answer($$"""{"data":[{"id":1,"name":"n"}],"next":"{{link}}"}""");
        ApiTransport transport = Api.Create(server);
        ApiOperation operation = Operation(new StylePlan(Style.LinkInBody, 1, 1, Fault.None, true));
        (await transport.List(() => new ApiRequest(operation), Customer.ReadJson).ToListAsync()).Count.ShouldBe(1);
        server.Requests.Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldContain(static entry => entry.Kind == DriftKind.PagingBroken);
        await Should.ThrowAsync<ArgumentException>(async () => await transport.List(() => new ApiRequest(operation), Customer.ReadJson).AsPages(System.Text.RegularExpressions.Regex.Unescape(link)).GetAsyncEnumerator().MoveNextAsync());
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://company.officegest.com/api/v2/list?at=2")]
    [InlineData("https://COMPANY.officegest.com:443/api/v2/list?at=2")]
    [InlineData("/api/v2/list?at=2")]
    [InlineData("?at=2")]
    public async Task An_address_of_the_same_host_is_followed_by_https(string link)
    {
        ScriptedServer server = new ScriptedServer().Answer($$"""{"data":[{"id":1,"name":"n"}],"next":"{{link}}"}""").Answer("""{"data":[{"id":2,"name":"n"}],"next":null}""");
        ApiOperation operation = Operation(new StylePlan(Style.LinkInBody, 1, 1, Fault.None, true));
        (await Api.Create(server).List(() => new ApiRequest(operation), Customer.ReadJson).ToListAsync()).Select(static row => row.Id).ShouldBe([1L, 2L]);
        server.Requests[1].Address.ShouldBe(new Uri("https://company.officegest.com/api/v2/list?at=2"));
        server.Requests[1].Token.ShouldBe("secret-token");
    }

    [Fact]
    public async Task What_stands_beside_a_payload_is_no_drift_and_is_kept()
    {
        var operation = new ApiOperation("list", "GET", "/list") { Envelope = "items", Beside = ["total", "request_id", "status"], Paging = new ApiPaging { Style = ApiPagingStyle.Single, TotalAt = "/total" } };
        ApiTransport transport = Api.Create(new ScriptedServer().Answer("""{"status":"ok","request_id":"r1","items":[{"id":1,"name":"n"}],"total":1}"""));
        await foreach (Page<Customer> page in transport.List(() => new ApiRequest(operation), Customer.ReadJson).AsPages())
        {
            page.Meta.Total.ShouldBe(1);
            page.Meta.AdditionalProperties["request_id"].GetString().ShouldBe("r1");
        }

        transport.Drift.GetReport().Entries.ShouldBeEmpty();
    }

    private static ApiOperation Operation(StylePlan plan) => new("list", "GET", "/list")
    {
        Envelope = plan.IsBare ? null : "data",
        Beside = plan.IsBare ? [] : ["next", "has_more", "total"],
        Paging = plan.Style switch
        {
            Style.Page or Style.PageWithHeader => new ApiPaging { Style = ApiPagingStyle.Page, PageParameter = "at", SizeParameter = "limit" },
            Style.Offset => new ApiPaging { Style = ApiPagingStyle.Offset, OffsetParameter = "at", SizeParameter = "limit", HasMoreAt = "/has_more", TotalAt = "/total" },
            Style.Row => new ApiPaging { Style = ApiPagingStyle.Row, CursorParameter = "at", RowKey = "id", HasMoreAt = "/has_more" },
            Style.Cursor => new ApiPaging { Style = ApiPagingStyle.Cursor, CursorParameter = "at", NextAt = "/next" },
            _ => new ApiPaging { Style = ApiPagingStyle.Link, NextAt = plan.IsBare ? null : "/next" },
        },
    };

    private static HttpResponseMessage Answer(StylePlan plan, SentRequest request, int number)
    {
        string? at = request.Address.Query.TrimStart('?').Split('&').FirstOrDefault(static pair => pair.StartsWith("at=", StringComparison.Ordinal))?[3..];
        bool byPage = plan.Style is Style.Page or Style.PageWithHeader;
        int start = at is null ? 0 : int.Parse(at, CultureInfo.InvariantCulture);
        if (byPage) start = at is null ? 0 : (start - 1) * plan.Size;
        if (plan.Fault == Fault.RefusesPastTheEnd && start >= plan.Rows && at is not null) return ScriptedServer.Json("""{"message":"No such page"}""", System.Net.HttpStatusCode.NotFound);
        if (plan.Fault == Fault.IgnoresThePlace) start = 0;

        int end = Math.Min(start + plan.Size, plan.Rows);
        bool more = end < plan.Rows || plan.Fault == Fault.SaysAlwaysMore;
        string rows = string.Join(",", Enumerable.Range(start + 1, Math.Max(0, end - start)).Select(static id => $$"""{"id":{{id}},"name":"n{{id % 3}}"}"""));
        string place = byPage ? (start / plan.Size + 2).ToString(CultureInfo.InvariantCulture) : end.ToString(CultureInfo.InvariantCulture);
        if (plan.IsBare)
        {
            HttpResponseMessage bare = ScriptedServer.Json($"[{rows}]");
            if (more && plan.Style != Style.Page) bare.Headers.TryAddWithoutValidation("Link", $"<https://company.officegest.com/api/v2/list?at=1,2>; rel=\"first\"; title=\"a, b\", <https://company.officegest.com/api/v2/list?at={place}>; rel=\"next last\"");
            return bare;
        }

        string? next = !more ? null : plan.Style == Style.LinkInBody ? $"/api/v2/list?at={place}" : place;
        string figures = plan.HasFigures || plan.Style is Style.LinkInBody or Style.Cursor
            ? $$""","has_more":{{(more ? "true" : "false")}},"total":{{plan.Rows}},"next":{{(next is null ? "null" : $"\"{next}\"")}}"""
            : string.Empty;
        return ScriptedServer.Json($$"""{"data":[{{rows}}]{{figures}}}""");
    }

    private sealed record StylePlan(Style Style, int Rows, int Size, Fault Fault, bool HasFigures)
    {
        public bool IsBare => Style is Style.Page or Style.PageWithHeader or Style.LinkInHeader;
    }
}
