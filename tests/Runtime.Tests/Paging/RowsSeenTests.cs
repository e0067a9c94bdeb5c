using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Paging;

/// <summary>Which rows and pages count as ones that have come before.</summary>
public class RowsSeenTests
{
    private readonly ScriptedServer _server = new();

    [Theory]
    [InlineData("""{"id":1},{"id":2}|{"id":2},{"id":3}""", "1,2,3", true)]
    [InlineData("""{"id":1},{"id":2},{"id":3}|{"id":2},{"id":3},{"id":4}|{"id":5}""", "1,2,3,4,5", true)]
    [InlineData("""{"id":1},{"id":2}|{"id":2,"name":"changed"},{"id":3}""", "1,2,2,3", false)]
    [InlineData("""{"id":1},{"id":1}|{"id":1},{"id":3}""", "1,1,1,3", false)]
    [InlineData("""{"id":1},{"id":1}|{"id":2}|{"id":1},{"id":1}|{"id":3}""", "1,1,2", true)]
    [InlineData("""{"id":1},{"id":2}|{"id":3},"x",{"id":2}""", "1,2,3", true)]
    [InlineData("""{"id":1},{"id":2}|{"id":2},{"id":1}|{"id":3}""", "1,2", true)]
    [InlineData("""{"id":1},{"id":2}|{"id":3}|{"id":1},{"id":2}|{"id":4}""", "1,2,3", true)]
    public async Task A_row_that_moves_to_the_next_page_is_returned_once(string pages, string ids, bool told)
    {
        (string rows, bool wasTold) = await WalkAsync(pages, static row => row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        rows.ShouldBe(ids);
        wasTold.ShouldBe(told);
    }

    [Theory]
    [InlineData("""{"name":"a"},{"name":"b"}|{"name":"b"},{"name":"c"}""", "a,b,b,c")]
    [InlineData("""{"name":"a"},{"name":"b"}|{"name":"b"}""", "a,b,b")]
    [InlineData("""{"name":"a"},{"name":"b"}|{"name":"b"},{"name":"a"}|{"name":"c"}""", "a,b")]
    public async Task Rows_that_nothing_names_may_be_equal_but_not_a_whole_page_of_them(string pages, string names)
    {
        (string rows, bool told) = await WalkAsync(pages, static row => row.Name!);
        rows.ShouldBe(names);
        told.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_says_to_be_an_earlier_one_ends_the_list_even_if_its_rows_have_changed()
    {
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":1,"name":"{{{_count++}}}"}],"meta":{"current_page":1,"has_more":true}}"""));
        ApiTransport transport = Api.Create(_server);
        (await transport.Customers().ToListAsync()).ShouldHaveSingleItem().Name.ShouldBe("0");
        _server.Requests.Count.ShouldBe(2);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.PagingBroken);
    }

    [Fact]
    public async Task Unreadable_rows_of_a_page_are_kept_beside_the_rows_that_are_new()
    {
        List<Page<Customer>> pages = [];
        Script("""{"id":1},{"id":2}|{"id":2},"x",{"foo":1},{"id":3}""");
        await foreach (Page<Customer> page in Api.Create(_server).Customers().AsPages()) pages.Add(page);
        pages[1].Items.Select(static row => row.Id).ShouldBe([3]);
        pages[1].UnreadableItems.Select(static row => row.GetRawText()).ShouldBe(["\"x\"", """{"foo":1}"""]);
    }

    [Fact]
    public void A_circle_of_any_length_is_found_in_bounded_memory() => Gen.Select(Gen.Int[0, 200], Gen.Int[1, 200], Gen.Int[1, 50]).Sample(
        static (tail, circle, maximum) =>
        {
            var pages = new PagesSeen(maximum);
            int steps = 0;
            while (pages.Add(Mark.Of(BitConverter.GetBytes(steps < tail ? steps : tail + ((steps - tail) % circle))))) steps.ShouldBeLessThan(3 * (tail + circle) + 3, $"{steps++}");
            steps.ShouldBeGreaterThanOrEqualTo(circle);
            if (tail + circle <= maximum) steps.ShouldBe(tail + circle);
        },
        iter: 5_000);

    [Fact]
    public void Marks_are_equal_for_equal_bytes_and_for_no_others() => Gen.Select(Gen.Byte.Array[0, 70], Gen.Int[0, 69], Gen.Byte).Sample(
        static (bytes, at, change) =>
        {
            Mark mark = Mark.Of(bytes);
            Mark.Of((byte[])bytes.Clone()).ShouldBe(mark);
            Mark.Of([.. bytes, 0]).ShouldNotBe(mark);
            if (at >= bytes.Length || change == 0) return;

            bytes[at] ^= change;
            Mark.Of(bytes).ShouldNotBe(mark);
        },
        iter: 20_000);

    [Theory]
    [InlineData(404)]
    [InlineData(422)]
    public async Task A_page_that_nobody_promised_may_be_rejected(int status)
    {
        _server.Answer("""{"data":[{"id":1}]}""").Answer("""{"message":"Página inválida"}""", status);
        ApiTransport transport = Api.Create(_server, configure: static options => options.Drift = DriftPolicy.Throw);
        (await transport.Customers().ToListAsync()).Count.ShouldBe(1);
        transport.Drift.HasDrift.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}""", 404)]
    [InlineData("""{"data":[{"id":1}],"meta":{"total":2}}""", 404)]
    [InlineData("""{"data":[{"id":1}]}""", 403)]
    [InlineData("""{"data":[{"id":1}]}""", 501)]
    public async Task A_page_that_was_promised_may_not_and_no_page_may_fail(string first, int status)
    {
        _server.Answer(first).Answer("{}", status);
        await Should.ThrowAsync<OfficeGestException>(Api.Create(_server).Customers().ToListAsync());
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":false,"total":2}}""", "a total of more rows than were sent")]
    [InlineData("""{"data":[{"id":1}],"meta":{"total":3}}|{"data":[{"id":2}],"meta":{"total":2}}""", "a total that shrinks")]
    [InlineData("""{"data":[{"id":1}],"meta":{"per_page":1}}|{"data":[{"id":2}],"meta":{"per_page":9}}""", "a page size that grows")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}|{"data":[]}""", "an empty page where more rows were announced")]
    [InlineData("""{"data":[{"id":1}],"meta":{"has_more":true}}|{"data":[{"id":1}],"meta":{"has_more":true}}""", "a page that was sent before")]
    public async Task Figures_that_contradict_each_other_are_reported(string answers, string told)
    {
        foreach (string answer in answers.Split('|')) _server.Answer(answer);
        ApiTransport transport = Api.Create(_server);
        await transport.Customers().ToListAsync();
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Received.Keys.ShouldBe([told]);
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}]}""", "rows without figures")]
    [InlineData("""{"data":[{"id":1}],"meta":{"next":"a"}}|{"data":[]}""", "an empty page without figures")]
    [InlineData("""{"data":[],"meta":{"has_more":true}}""", "has_more with an empty page")]
    public async Task A_list_by_cursor_that_ends_silently_is_reported(string answers, string told)
    {
        foreach (string answer in answers.Split('|')) _server.Answer(answer);
        ApiTransport transport = Api.Create(_server);
        await transport.Orders().ToListAsync();
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Received.Keys.ShouldBe([told]);
    }

    [Theory]
    [InlineData("""{"next":false}""")]
    [InlineData("""{"next":" ","has_more":false}""")]
    [InlineData("""{"per_page":15}""")]
    public async Task What_stands_for_no_cursor_ends_a_list(string meta)
    {
        _server.Answer($$"""{"data":[{"id":1}],"meta":{{meta}}}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Orders().ToListAsync()).Count.ShouldBe(1);
        _server.Requests.Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldNotContain(static entry => entry.Kind == DriftKind.PagingBroken);
    }

    [Fact]
    public async Task A_cursor_that_fits_into_no_address_ends_the_list_and_is_reported()
    {
        _server.Answer($$$"""{"data":[{"id":1}],"meta":{"next":"{{{new string('x', 70_000)}}}"}}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.Orders().ToListAsync()).Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Received.Keys.ShouldBe(["a cursor that does not fit into an address"]);
    }

    [Fact]
    public async Task A_walk_that_resumes_at_the_last_number_ends_there()
    {
        _server.Answer("""{"data":[{"id":1}],"meta":{"has_more":true}}""");
        ApiTransport transport = Api.Create(_server);
        int pages = 0;
        await foreach (Page<Customer> page in transport.Customers().AsPages("2147483647")) pages++;
        pages.ShouldBe(1);
        _server.Requests.ShouldHaveSingleItem().Address.Query.ShouldContain("page=2147483647");
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.PagingBroken);
    }

    [Theory]
    [InlineData("""{"has_more":true}""")]
    [InlineData("""{"next":"b"}""")]
    [InlineData("""{"total":2}""")]
    public async Task A_list_without_paging_that_has_more_than_one_page_is_reported(string meta)
    {
        _server.Answer($$"""{"data":[{"id":1}],"meta":{{meta}}}""");
        ApiTransport transport = Api.Create(_server);
        (await transport.List<Customer>(() => new ApiRequest(new ApiOperation("x", "GET", "/x") { Envelope = "data", Meta = "meta" }), Customer.ReadJson).ToListAsync()).Count.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.PagingBroken);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(5_000)]
    public async Task Two_pages_in_turn_and_old_rows_under_new_cursors_end_a_walk(int length)
    {
        _server.Answer(_ => ScriptedServer.Json($$$"""{"data":[{"id":{{{1 + _count++ % length}}}}],"meta":{"next":"{{{Guid.NewGuid()}}}","has_more":true}}"""));
        ApiTransport transport = Api.Create(_server);
        (await transport.Orders().ToListAsync()).Count.ShouldBe(length);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.PagingBroken);
    }

    private int _count;

    private async Task<(string Rows, bool Told)> WalkAsync(string pages, Func<Customer, string> show)
    {
        Script(pages);
        ApiTransport transport = Api.Create(_server);
        string rows = string.Join(",", (await transport.Customers().ToListAsync()).Select(show));
        return (rows, transport.Drift.GetReport().Entries.Any(static entry => entry.Kind == DriftKind.PagingBroken));
    }

    private void Script(string pages)
    {
        string[] all = pages.Split('|');
        for (int i = 0; i < all.Length; i++) _server.Answer($$$"""{"data":[{{{all[i]}}}],"meta":{"has_more":{{{(i < all.Length - 1 ? "true" : "false")}}}}}""");
    }
}
