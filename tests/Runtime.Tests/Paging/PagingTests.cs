using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Transport;

namespace OfficeGest.Runtime.Tests.Paging;

public class PagingTests
{
    private readonly ScriptedServer _server = new();

    [Fact]
    public async Task Pages_are_walked_by_number()
    {
        _server.Answer("""{"data":[{"id":1},{"id":2}],"meta":{"current_page":1,"per_page":2,"has_more":true}}""")
            .Answer("""{"meta":{"current_page":2,"per_page":2,"has_more":false},"data":[{"id":3}]}""");
        (await Api.Create(_server).Customers().ToListAsync()).Select(customer => customer.Id).ShouldBe([1, 2, 3]);
        _server.Requests.Select(request => request.Address.Query).ShouldBe(["?limit=250", "?limit=250&page=2"]);
    }

    [Fact]
    public async Task Pages_are_walked_by_cursor()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"a/b=="}}""").Answer("""{"data":[{"id":2}],"meta":{"next":null}}""");
        (await Api.Create(_server).Orders().ToListAsync()).Count.ShouldBe(2);
        _server.Requests.Select(request => request.Address.Query).ShouldBe(["?limit=100", "?limit=100&cursor=a%2Fb%3D%3D"]);
    }

    [Theory]
    [InlineData("", 204)]
    [InlineData("", 200)]
    [InlineData("""{"data":[]}""", 200)]
    [InlineData("""{"data":null}""", 200)]
    [InlineData("""{"data":[],"meta":{"next":""}}""", 200)]
    public async Task Nothing_is_an_empty_page(string body, int status)
    {
        _server.Answer(body, status);
        List<Page<Customer>> pages = [];
        await foreach (Page<Customer> page in Api.Create(_server).Orders().AsPages()) pages.Add(page);
        pages.Count.ShouldBe(1);
        pages[0].Items.ShouldBeEmpty();
        pages[0].Continuation.ShouldBeNull();
    }

    [Fact]
    public async Task A_page_has_its_figures_the_unknown_among_them()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":1,"total":50,"per_page":"15","has_more":0,"throttle_limit":200,"throttle_remaining":180,"monthly_remaining":99000,"region":"pt"}}""");
        await foreach (Page<Customer> page in Api.Create(_server).Customers().AsPages())
        {
            page.Meta.ShouldSatisfyAllConditions(
                meta => meta.CurrentPage.ShouldBe(1), meta => meta.Total.ShouldBe(50), meta => meta.PerPage.ShouldBe(15), meta => meta.HasMore.ShouldBe(false),
                meta => meta.ThrottleLimit.ShouldBe(200), meta => meta.ThrottleRemaining.ShouldBe(180), meta => meta.MonthlyRemaining.ShouldBe(99000),
                meta => meta.AdditionalProperties["region"].GetString().ShouldBe("pt"));
        }
    }

    [Fact]
    public async Task A_walk_can_be_resumed_from_the_continuation_of_a_page()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"c2"}}""").Answer("""{"data":[{"id":2}],"meta":{"next":"c3"}}""").Answer("""{"data":[{"id":3}],"meta":{}}""");
        AsyncPageable<Customer> orders = Api.Create(_server).Orders();
        string? continuation = null;
        await foreach (Page<Customer> page in orders.AsPages())
        {
            continuation = page.Continuation;
            break;
        }

        List<long> rest = [];
        await foreach (Page<Customer> page in orders.AsPages(continuation)) rest.AddRange(page.Items.Select(order => order.Id));
        rest.ShouldBe([2, 3]);
        _server.Requests[1].Address.Query.ShouldContain("cursor=c2");
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}],"meta":{"next":"same"}}""")]
    [InlineData("""{"data":[],"meta":{"next":"other"}}""")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}""")]
    public async Task A_cursor_that_leads_nowhere_ends_the_walk_and_is_told(string body)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        await transport.Orders().ToListAsync();
        _server.Requests.Count.ShouldBeLessThanOrEqualTo(2);
        transport.Drift.GetReport().Entries.ShouldContain(entry => entry.Kind == DriftKind.PagingBroken);
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}],"meta":{"current_page":1,"has_more":true}}""", 1)]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true,"throttle_remaining":$}}""", 1)]
    [InlineData("""{"data":[{"id":1}],"meta":{"per_page":1,"total":$00}}""", 1)]
    [InlineData("""{"data":[],"meta":{"has_more":true}}""", 0)]
    public async Task A_page_that_comes_again_ends_the_walk_its_rows_come_once_and_it_is_told(string body, int rows)
    {
        int number = 5;
        _server.Answer(_ => ScriptedServer.Json(body.Replace("$", ApiFormat.Format(number++), StringComparison.Ordinal)));
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).Count.ShouldBe(rows);
        _server.Requests.Count.ShouldBeLessThanOrEqualTo(2);
        transport.Drift.GetReport().Entries.ShouldContain(entry => entry.Kind == DriftKind.PagingBroken);
    }

    [Fact]
    public async Task A_size_of_the_caller_is_kept_and_his_first_page_too()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":3,"has_more":true}}""").Answer("""{"data":[{"id":2}],"meta":{"current_page":4,"has_more":false}}""");
        ApiTransport transport = Api.Create(_server);
        await transport.List(() => new ApiRequest(Api.ListCustomers).AddQuery("limit", "10").AddQuery("page", "3").AddQuery("name", "silva"), Customer.ReadJson).ToListAsync();
        _server.Requests.Select(request => request.Address.Query).ShouldBe(["?limit=10&page=3&name=silva", "?limit=10&name=silva&page=4"]);
        transport.Drift.HasDrift.ShouldBeFalse();
    }

    [Theory]
    [InlineData(40, "?limit=40")]
    [InlineData(1000, "?limit=250")]
    public async Task The_page_size_of_the_options_is_capped_to_the_spec(int size, string query)
    {
        await Api.Create(_server, configure: options => options.PageSize = size).Customers().ToListAsync();
        _server.Requests[0].Address.Query.ShouldBe(query);
    }

    [Fact]
    public async Task Counting_believes_a_total_and_else_walks()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"total":50,"has_more":true}}""");
        (await Api.Create(_server).Customers().CountAsync()).ShouldBe(new ItemCount(50, false));
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Counting_is_bounded()
    {
        int page = 0;
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":1},{"id":2}],"meta":{"current_page":{{{++page}}},"has_more":true}}"""));
        ItemCount count = await Api.Create(_server).Customers().CountAsync(maximumPages: 3);
        count.ShouldBe(new ItemCount(6, true));
        count.ToString().ShouldBe("6+");
    }

    [Fact]
    public async Task Only_as_many_pages_are_fetched_as_are_consumed()
    {
        int page = 0;
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":1}],"meta":{"current_page":{{{++page}}},"has_more":true}}"""));
        (await Api.Create(_server).Customers().ToListAsync(maximum: 2)).Count.ShouldBe(2);
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_page_can_be_fetched_ahead()
    {
        var second = new TaskCompletionSource();
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"b"}}""").Answer(_ =>
        {
            second.SetResult();
            return ScriptedServer.Json("""{"data":[{"id":2}]}""");
        });
        List<long> ids = [];
        await foreach (Customer order in Api.Create(_server, configure: options => options.PrefetchPages = true).Orders())
        {
            ids.Add(order.Id);
            await second.Task;
        }

        ids.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Cancellation_works_between_items()
    {
        _server.Answer("""{"data":[{"id":1},{"id":2}]}""");
        using var giveUp = new CancellationTokenSource();
        List<long> ids = [];
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Customer customer in Api.Create(_server).Customers().WithCancellation(giveUp.Token))
            {
                ids.Add(customer.Id);
                await giveUp.CancelAsync();
            }
        });
        ids.ShouldBe([1]);
    }

    [Fact]
    public async Task A_bad_row_costs_that_row_only()
    {
        _server.Answer("""{"data":[{"id":1},"x",{"id":2},null,[1],{"id":3}]}""");
        ApiTransport transport = Api.Create(_server);
        await foreach (Page<Customer> page in transport.Customers().AsPages())
        {
            page.Items.Select(customer => customer.Id).ShouldBe([1, 2, 3]);
            page.UnreadableItems.Select(item => item.GetRawText()).ShouldBe(["\"x\"", "null", "[1]"]);
        }

        transport.Drift.GetReport().Entries.ShouldContain(entry => entry.Path == "$.data[*]" && entry.Kind == DriftKind.TypeMismatch && entry.Count == 2);
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_refused_before_sending()
    {
        await Should.ThrowAsync<ArgumentException>(async () =>
        {
            await foreach (Page<Customer> page in Api.Create(_server).Customers().AsPages("a cursor")) page.ShouldBeNull();
        });
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_can_be_made_for_tests()
    {
        (await AsyncPageable<int>.FromItems([1, 2]).ToListAsync()).ShouldBe([1, 2]);
        var pages = AsyncPageable<int>.FromPages([new Page<int>([1], continuation: "a"), new Page<int>([2])]);
        (await pages.ToListAsync()).ShouldBe([1, 2]);
        List<int> rest = [];
        await foreach (Page<int> page in pages.AsPages("a")) rest.AddRange(page.Items);
        rest.ShouldBe([2]);
    }
}
