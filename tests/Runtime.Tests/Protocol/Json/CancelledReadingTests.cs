using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

/// <summary>Who cancels while an answer is read need not wait for its end.</summary>
public sealed class CancelledReadingTests : IDisposable
{
    private const int Steps = 1024;

    private readonly ScriptedServer _server = new();
    private readonly CancellationTokenSource _giveUp = new();

    public void Dispose() => _giveUp.Dispose();

    [Fact]
    public async Task Between_the_keys_of_an_object()
    {
        string unknown = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $",\"key {i}\":1"));
        _server.Answer($$$"""{"data":{"id":1{{{unknown}}}}}""");
        ApiTransport transport = CancelsAtTheFirstDifference();
        await Should.ThrowAsync<OperationCanceledException>(transport.Get(_giveUp.Token));
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Count.ShouldBeLessThanOrEqualTo(Steps);
    }

    [Fact]
    public async Task Between_the_items_of_a_list()
    {
        _server.Answer($$"""{"data":[{{string.Join(",", Enumerable.Repeat("5", 20_000))}}]}""");
        ApiTransport transport = CancelsAtTheFirstDifference();
        await Should.ThrowAsync<OperationCanceledException>(transport.Customers().ToListAsync(_giveUp.Token).AsTask());
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Count.ShouldBeLessThanOrEqualTo(Steps);
    }

    [Fact]
    public async Task Between_the_keys_of_an_event()
    {
        string unknown = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $",\"key {i}\":1"));
        _server.Answer($$"""data: {"id":1{{unknown}}}{{"\n\n"}}""", 200, "text/event-stream");
        ApiTransport transport = CancelsAtTheFirstDifference();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Customer item in transport.StreamEvents(static () => new ApiRequest(Api.GetCustomer).SetPath("customer", "1"), Customer.ReadJson, _giveUp.Token)) item.ShouldBeNull();
        });
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Count.ShouldBeLessThanOrEqualTo(Steps);
    }

    private ApiTransport CancelsAtTheFirstDifference()
    {
        ApiTransport transport = Api.Create(_server);
        transport.Drift.Drifted += (_, _) => _giveUp.Cancel();
        return transport;
    }
}
