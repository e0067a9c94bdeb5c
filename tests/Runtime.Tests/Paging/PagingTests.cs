using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

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
    public async Task A_cursor_that_leads_nowhere_ends_the_list_and_is_reported(string body)
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
    public async Task A_page_that_is_repeated_ends_the_list_its_rows_are_returned_once_and_it_is_reported(string body, int rows)
    {
        int number = 5;
        _server.Answer(_ => ScriptedServer.Json(body.Replace("$", default(Int32Scalar).Text(number++), StringComparison.Ordinal)));
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).Count.ShouldBe(rows);
        _server.Requests.Count.ShouldBeLessThanOrEqualTo(2);
        transport.Drift.GetReport().Entries.ShouldContain(entry => entry.Kind == DriftKind.PagingBroken);
    }

    [Fact]
    public async Task A_server_that_counts_its_pages_from_0_is_followed()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":0,"has_more":true}}""").Answer("""{"data":[{"id":2}],"meta":{"current_page":1,"has_more":false}}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).Select(static customer => customer.Id).ShouldBe([1, 2]);
        _server.Requests.Select(static request => request.Address.Query).ShouldBe(["?limit=250", "?limit=250&page=1"]);
        transport.Drift.HasDrift.ShouldBeFalse();
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
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":{{{++page}}}},{"id":-{{{page}}}}],"meta":{"current_page":{{{page}}},"has_more":true}}"""));
        ItemCount count = await Api.Create(_server).Customers().CountAsync(maximumPages: 3);
        count.ShouldBe(new ItemCount(6, true));
        count.ToString().ShouldBe("6+");
    }

    [Theory]
    [InlineData("""{"data":[{"id":1},{"id":2}],"meta":{"total":1}}""", 5, 2, false)]
    [InlineData("""{"data":[{"id":1},"x"],"meta":{"has_more":false}}""", 5, 2, false)]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":false}}""", 1, 1, false)]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}""", 1, 1, true)]
    [InlineData("", 1, 0, false)]
    public async Task A_count_is_exact_when_the_end_was_seen(string body, int maximumPages, int value, bool isAtLeast)
    {
        _server.Answer(body);
        (await Api.Create(_server).Customers().CountAsync(maximumPages)).ShouldBe(new ItemCount(value, isAtLeast));
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_total_that_comes_late_is_not_the_count()
    {
        _server.Answer("""{"data":[{"id":1},{"id":2}],"meta":{"has_more":true}}""").Answer("""{"data":[{"id":3}],"meta":{"has_more":false,"total":1}}""");
        (await Api.Create(_server).Customers().CountAsync()).ShouldBe(new ItemCount(3, false));
    }

    [Fact]
    public async Task Nothing_is_fetched_for_a_count_or_a_list_of_nothing()
    {
        AsyncPageable<Customer> customers = Api.Create(_server).Customers();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(customers.CountAsync(maximumPages: 0));
        (await customers.ToListAsync(maximum: 0)).ShouldBeEmpty();
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"per_page":2,"total":4}""", 2)]
    [InlineData("""{"per_page":2,"total":5}""", 3)]
    [InlineData("""{"total":5}""", 3)]
    [InlineData("""{"per_page":0,"total":5}""", 3)]
    [InlineData("""{"per_page":2}""", 3)]
    [InlineData("""{"per_page":3}""", 1)]
    [InlineData("""{"per_page":0}""", 3)]
    [InlineData("""{"per_page":250}""", 3)]
    [InlineData("{}", 3)]
    [InlineData("[]", 3, true)]
    [InlineData("null", 3)]
    public async Task Without_a_flag_the_figures_and_sizes_tell_whether_there_is_more(string meta, int pages, bool drift = false)
    {
        int id = 0;
        _server.Answer(_ => ScriptedServer.Json(_server.Requests.Count <= 2
            ? $$"""{"data":[{"id":{{++id}}},{"id":{{++id}}}],"meta":{{meta}}}"""
            : $$"""{"data":[{"id":99}],"meta":{{meta}}}"""));
        ApiTransport transport = Api.Create(_server);
        await transport.Customers().ToListAsync();
        _server.Requests.Count.ShouldBe(pages);
        transport.Drift.HasDrift.ShouldBe(drift);
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}],"meta":{"next":"c2","has_more":false}}""", "a cursor without has_more", 1)]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}""", "has_more without a cursor", 1)]
    [InlineData("""{"data":[],"meta":{"next":"c2"}}""", "a cursor with an empty page", 1)]
    [InlineData("""{"data":[{"id":1}],"meta":{"next":"c2"}}""", "cursor repeats", 2)]
    public async Task A_cursor_that_contradicts_itself_is_reported_as_what_it_is(string body, string told, int pages)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        await transport.Orders().ToListAsync();
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Received.Keys.ShouldBe([told]);
        _server.Requests.Count.ShouldBe(pages);
    }

    [Fact]
    public async Task A_cursor_that_leads_back_to_where_a_walk_was_resumed_ends_it()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"c2"}}""");
        List<long> ids = [];
        await foreach (Page<Customer> page in Api.Create(_server).Orders().AsPages("c2")) ids.AddRange(page.Items.Select(static order => order.Id));
        ids.ShouldBe([1]);
    }

    [Fact]
    public async Task A_page_that_is_further_than_requested_is_reported_and_read()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":2,"has_more":false}}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.PagingBroken);
    }

    [Fact]
    public async Task An_empty_page_is_the_end_and_no_drift()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":1,"has_more":true}}""").Answer("""{"data":[],"meta":{"current_page":1,"has_more":false}}""");
        ApiTransport transport = Api.Create(_server);
        List<int> counts = [];
        await foreach (Page<Customer> page in transport.Customers().AsPages()) counts.Add(page.Items.Count);
        counts.ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_stops_in_the_middle_gives_up_the_page_that_was_fetched_ahead(bool fails)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"b"}}""").Answer(async (_, cancellationToken) =>
        {
            asked.SetResult();
            using CancellationTokenRegistration registration = cancellationToken.Register(given.SetResult);
            await given.Task;
            if (fails) throw new HttpRequestException("reset");

            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        });
        await foreach (Customer order in Api.Create(_server, configure: static options => options.PrefetchPages = true).Orders())
        {
            await asked.Task;
            break;
        }

        given.Task.IsCompleted.ShouldBeTrue();
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_fetched_ahead_of_the_last_page()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"current_page":1,"has_more":false}}""");
        await Api.Create(_server, configure: static options => options.PrefetchPages = true).Customers().ToListAsync();
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_works_between_pages()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"next":"b"}}""").Answer("""{"data":[{"id":2}]}""");
        using var giveUp = new CancellationTokenSource();
        int pages = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Page<Customer> page in Api.Create(_server).Orders().AsPages(null, giveUp.Token))
            {
                pages++;
                await giveUp.CancelAsync();
            }
        });
        pages.ShouldBe(1);
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_as_many_pages_are_fetched_as_are_consumed()
    {
        int page = 0;
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":{{{++page}}}}],"meta":{"current_page":{{{page}}},"has_more":true}}"""));
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
        _server.Answer("""{"data":[{"id":1},"x",{"id":2},null,[1],{"id":3}],"meta":{"has_more":false}}""");
        ApiTransport transport = Api.Create(_server);
        await foreach (Page<Customer> page in transport.Customers().AsPages())
        {
            page.Items.Select(customer => customer.Id).ShouldBe([1, 2, 3]);
            page.UnreadableItems.Select(item => item.GetRawText()).ShouldBe(["\"x\"", "null", "[1]"]);
        }

        transport.Drift.GetReport().Entries.ShouldContain(entry => entry.Path == "$.data[*]" && entry.Kind == DriftKind.TypeMismatch && entry.Count == 2);
    }

    [Fact]
    public async Task A_continuation_of_another_list_is_rejected_before_sending()
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
