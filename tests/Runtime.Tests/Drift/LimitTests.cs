using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Drift;

/// <summary>What is remembered has limits; what is thrown has none, and the server decides neither.</summary>
public class LimitTests
{
    private readonly DriftMonitor _monitor = new(new TestClock());

    [Fact]
    public void A_full_monitor_still_throws_what_the_policy_says()
    {
        Fill();
        _monitor.Policy = DriftPolicy.Observe.With(DriftKind.TypeMismatch, DriftAction.Throw);
        for (int i = 0; i < 3; i++)
        {
            _monitor.Record(Api.GetCustomer, DriftKind.TypeMismatch, "$.name", "array").ShouldNotBeNull().Received.Keys.ShouldBe(["array"]);
            _monitor.Record(Api.ListCustomers, DriftKind.FilterIgnored, "?name", null).ShouldNotBeNull().Path.ShouldBe("?name");
            _monitor.Record(Api.GetCustomer, DriftKind.UnknownField, "$.new", "string").ShouldBeNull();
        }

        _monitor.GetReport().Entries.Count.ShouldBe(DriftMonitor.Capacity);
    }

    [Fact]
    public void A_full_monitor_says_so_once_and_has_room_again_after_a_reset()
    {
        using var heard = new Heard();
        var monitor = new DriftMonitor(new TestClock(), heard);
        for (int round = 1; round <= 2; round++)
        {
            for (int i = 0; i < DriftMonitor.Capacity + 5; i++) monitor.Record(Api.GetCustomer, DriftKind.UnknownField, "$.k" + i, null);
            heard.Logged.Count(static line => line.StartsWith("9 ", StringComparison.Ordinal)).ShouldBe(round);
            monitor.Reset();
            monitor.HasDrift.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task An_ignored_filter_is_an_error_whatever_came_before()
    {
        ApiTransport transport = Api.Create(new ScriptedServer().Answer("""{"data":[{"id":1,"name":"Costa"}]}"""));
        for (int i = 0; i < DriftMonitor.Capacity + 50; i++) transport.Drift.Record(Api.GetCustomer, DriftKind.UnknownField, "$.k" + i, null);
        for (int i = 0; i < 3; i++) (await Should.ThrowAsync<FilterIgnoredException>(Filtered(transport).ToListAsync())).Filter.ShouldBe("name");
    }

    [Fact]
    public async Task An_ignored_filter_is_reported_as_that_also_among_other_differences_that_throw()
    {
        string unknown = string.Concat(Enumerable.Range(0, 300).Select(static i => $",\"k{i}\":1"));
        ApiTransport transport = Api.Create(new ScriptedServer().Answer($$"""{"data":[{"id":1,"name":"Costa"{{unknown}}}]}"""), configure: static options => options.Drift = DriftPolicy.Throw);
        await Should.ThrowAsync<FilterIgnoredException>(Filtered(transport).ToListAsync());
    }

    [Fact]
    public async Task An_exception_holds_the_first_hundred_differences_and_counts_the_rest()
    {
        string rows = string.Join(",", Enumerable.Range(0, 250).Select(static i => $$"""{"id":{{i}},"new":1}"""));
        ApiTransport transport = Api.Create(new ScriptedServer().Answer($$"""{"data":[{{rows}}]}"""), configure: static options => options.Drift = DriftPolicy.Throw);
        var exception = await Should.ThrowAsync<DriftException>(transport.Customers().ToListAsync());
        exception.Entries.Count.ShouldBe(100);
        exception.Message.ShouldEndWith(", and 249 more.");
    }

    [Fact]
    public void What_a_server_makes_the_monitor_keep_has_a_size() => Gen.Select(Gen.Int[1, 40], Gen.Int[64, 200_000], Gen.Bool).Sample(
        static (keys, length, isWord) =>
        {
            string unknown = string.Concat(Enumerable.Range(0, keys).Select(i => $",\"{(isWord ? "a" : "@")}{i}{new string('b', length)}\":1"));
            var monitor = new DriftMonitor(new TestClock());
            Read($$"""{"id":1{{unknown}}}""", monitor);
            DriftEntry entry = monitor.GetReport().Entries.ShouldHaveSingleItem();
            (entry.Path, entry.Count).ShouldBe(("$['(key)']", (long)keys));
        },
        iter: 50);

    [Fact]
    public void A_path_ends_after_512_characters()
    {
        string nested = """{"id":1,"new":1}""";
        for (int i = 0; i < 200; i++) nested = $$"""{"id":1,"new":1,"country":{{nested}}}""";
        var monitor = new DriftMonitor(new TestClock());
        Read(nested, monitor);
        IReadOnlyList<DriftEntry> entries = monitor.GetReport().Entries;
        entries.Sum(static entry => entry.Count).ShouldBe(201);
        entries.Max(static entry => entry.Path.Length).ShouldBeLessThan(600);
        entries.Single(static entry => entry.Path.EndsWith('…')).Count.ShouldBeGreaterThan(100);
    }

    private static void Read(string json, DriftMonitor monitor)
    {
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new System.Text.Json.JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        Customer.ReadJson(ref reader, new JsonReadContext(new DriftRecorder(monitor, Api.GetCustomer))).ShouldNotBeNull();
    }

    private void Fill()
    {
        for (int i = 0; i < DriftMonitor.Capacity + 50; i++) _monitor.Record(Api.GetCustomer, DriftKind.UnknownField, "$.k" + i, null);
    }

    private static AsyncPageable<Customer> Filtered(ApiTransport transport) => transport.List<Customer>(
        static () => new ApiRequest(Api.ListCustomers).AddQuery("name", "silva"), Customer.ReadJson, static row => FilterMatch.Reference<StringScalar, string>("silva", row.Name) ? "name" : null);
}
