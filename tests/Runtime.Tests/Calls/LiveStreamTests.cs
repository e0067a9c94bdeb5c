using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Calls;

/// <summary>Streams and downloads that break, fall silent or cannot be read: typed, flagged, and never without end.</summary>
public class LiveStreamTests
{
    private const string Head = "HTTP/1.1 200 X\r\nContent-Type: application/jsonl\r\nContent-Length: 1000\r\n\r\n";

    private readonly TestClock _clock = new() { JumpsOverWaits = false };

    public static TheoryData<string, string, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, bool>();
            foreach (string method in (string[])["GET", "POST"])
                foreach (string way in (string[])["lines", "events", "download", "sync"]) ways.Add(method, way, method == "POST");
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_that_breaks_is_reported_with_the_flag_of_its_operation(string method, string way, bool doubt)
    {
        foreach (RawEnd end in (RawEnd[])[RawEnd.Close, RawEnd.Reset])
        {
            await using var server = new RawServer(_ => Begun(end));
            await using ApiTransport transport = Over(server);
            var exception = await Should.ThrowAsync<OfficeGestConnectionException>(() => ReadAsync(transport, method, way));
            exception.MayHaveBeenApplied.ShouldBe(doubt);
            exception.Method.ShouldBe(method);
            server.Arrived.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_that_falls_silent_ends_after_its_limit(string method, string way, bool doubt)
    {
        await using var server = new RawServer(static _ => Begun(RawEnd.Stall));
        await using ApiTransport transport = Over(server);
        Task reading = Task.Run(() => ReadAsync(transport, method, way));
        await _clock.NextWaitAsync();
        await Eventually.BeTrueAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return reading.IsCompleted;
        });
        var exception = await Should.ThrowAsync<OfficeGestTimeoutException>(reading);
        exception.Message.ShouldContain("7 s without a byte");
        exception.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
        exception.MayHaveBeenApplied.ShouldBe(doubt);
    }

    [Fact]
    public async Task One_that_goes_on_may_take_longer_than_any_limit()
    {
        var content = new Dripping();
        var server = new ScriptedServer().Answer(_ => new HttpResponseMessage { Content = new StreamContent(content) });
        ApiTransport transport = Api.Create(server, _clock, static options => options.StreamIdleTimeout = TimeSpan.FromSeconds(7));
        await using ApiStream download = await transport.SendForStreamAsync(new ApiRequest(new ApiOperation("x", "GET", "/x")), default);
        byte[] buffer = new byte[10];
        for (int i = 0; i < 20; i++)
        {
            Task<int> read = download.Content.ReadAsync(buffer).AsTask();
            _clock.Advance(TimeSpan.FromSeconds(6.9));
            read.IsCompleted.ShouldBeFalse();
            content.Drop();
            (await read).ShouldBe(1);

            // The time that the reader takes does not count.
            _clock.Advance(TimeSpan.FromSeconds(60));
        }

        Task<int> last = download.Content.ReadAsync(buffer).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(7));
        await Should.ThrowAsync<OfficeGestTimeoutException>(last);
    }

    [Fact]
    public async Task Without_a_limit_it_waits_for_ever()
    {
        await using var server = new RawServer(static _ => Begun(RawEnd.Stall));
        await using ApiTransport transport = Over(server.Address, Timeout.InfiniteTimeSpan);
        using var giveUp = new CancellationTokenSource();
        await using ApiStream download = await transport.SendForStreamAsync(new ApiRequest(new ApiOperation("x", "GET", "/x")), default);
        byte[] buffer = new byte[100];
        (await download.Content.ReadAsync(buffer)).ShouldBe(9);
        Task<int> read = download.Content.ReadAsync(buffer, giveUp.Token).AsTask();
        _clock.Advance(TimeSpan.FromDays(1));
        read.IsCompleted.ShouldBeFalse();
        await giveUp.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(read)).CancellationToken.ShouldBe(giveUp.Token);
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("POST", true)]
    public async Task Items_that_cannot_be_read_are_flagged(string method, bool doubt)
    {
        foreach (string text in (string[])["{", "{\"id\":1,\"new\":1}", new string('1', 200)])
        {
            var server = new ScriptedServer().Answer(text + "\n");
            ApiTransport transport = Api.Create(server, configure: static options =>
            {
                options.MaxResponseBytes = 100;
                options.Drift = DriftPolicy.Ignore.With(DriftKind.UnknownField, DriftAction.Throw);
            });
            var exception = await Should.ThrowAsync<OfficeGestException>(() => ReadAsync(transport, method, "lines"));
            exception.MayHaveBeenApplied.ShouldBe(doubt, text);
        }
    }

    private static RawResponse Begun(RawEnd end) => new([.. System.Text.Encoding.ASCII.GetBytes(Head), .. "{\"id\":1}\n"u8], end);

    private static async Task ReadAsync(ApiTransport transport, string method, string way)
    {
        var request = new ApiRequest(new ApiOperation("x", method, "/x"));
        switch (way)
        {
            case "lines":
                await foreach (Customer item in transport.StreamLines(() => request, Customer.ReadJson, default)) item.Id.ShouldBe(1);
                break;
            case "events":
                await foreach (Customer item in transport.StreamEvents(() => request, Customer.ReadJson, default)) item.Id.ShouldBe(1);
                break;
            case "download":
                await using (ApiStream download = await transport.SendForStreamAsync(request, default)) await download.Content.CopyToAsync(Stream.Null);
                break;
            default:
                await using (ApiStream download = await transport.SendForStreamAsync(request, default)) download.Content.CopyTo(Stream.Null);
                break;
        }
    }

    private ApiTransport Over(RawServer server) => Over(server.Address);

    private ApiTransport Over(Uri address, TimeSpan? idle = null) => ApiTransport.Create(new OfficeGestClientOptions
    {
        BaseAddress = address,
        TimeProvider = _clock,
        StreamIdleTimeout = idle ?? TimeSpan.FromSeconds(7),
    });

    /// <summary>Gives one byte for each drop.</summary>
    private sealed class Dripping : Stream
    {
        private readonly SemaphoreSlim _drops = new(0);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Drop() => _drops.Release();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _drops.WaitAsync(cancellationToken);
            return 1;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
