using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Calls;

public class StreamTests
{
    private static readonly ApiOperation Operation = new("stream", "GET", "/stream");

    private readonly ScriptedServer _server = new();

    [Fact]
    public async Task Lines_are_items()
    {
        _server.Answer("{\"id\":1}\r\n\n{\"id\":2}\n[]\n{\"id\":3}", 200, "application/jsonl");
        ApiTransport transport = Api.Create(_server);
        List<long> ids = [];
        await foreach (Customer item in transport.StreamLines(() => new ApiRequest(Operation), Customer.ReadJson, default)) ids.Add(item.Id);
        ids.ShouldBe([1, 2, 3]);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.TypeMismatch);
    }

    [Fact]
    public async Task Events_are_items_until_the_server_says_done()
    {
        _server.Answer(": hello\nevent: x\ndata: {\"id\":\ndata: 1}\n\ndata:{\"id\":2}\n\ndata: [DONE]\n\ndata: {\"id\":3}\n\n", 200, "text/event-stream");
        List<long> ids = [];
        await foreach (Customer item in Api.Create(_server).StreamEvents(() => new ApiRequest(Operation), Customer.ReadJson, default)) ids.Add(item.Id);
        ids.ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("data: abcdefgh\n")]
    [InlineData("data: a\ndata:\ndata:\ndata:\ndata:\ndata:\n")]
    [InlineData("data:{\"id\":1}\nid: 7\n")]
    public async Task An_event_without_end_is_given_up_at_the_limit(string lines)
    {
        const int Limit = 64 * 1024;
        var content = new Endless(lines: lines);
        _server.Answer(_ => new HttpResponseMessage { Content = new StreamContent(content) { Headers = { ContentType = new("text/event-stream") } } });
        ApiTransport transport = Api.Create(_server, configure: static options => options.MaxResponseBytes = Limit);
        (await Should.ThrowAsync<OfficeGestResponseException>(async () =>
        {
            await foreach (Customer item in transport.StreamEvents(() => new ApiRequest(Operation), Customer.ReadJson, default)) item.ShouldBeNull();
        })).Message.ShouldContain("longer than 65536 bytes");
        content.Given.ShouldBeLessThan(10 * Limit);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<html>")]
    public async Task An_item_that_is_not_json_is_typed(string line)
    {
        _server.Answer(line);
        await Should.ThrowAsync<OfficeGestResponseException>(async () =>
        {
            await foreach (Customer item in Api.Create(_server).StreamLines(() => new ApiRequest(Operation), Customer.ReadJson, default)) item.ShouldBeNull();
        });
    }

    [Fact]
    public async Task A_download_is_not_buffered_and_names_its_file()
    {
        var content = new Endless();
        _server.Answer(_ => new HttpResponseMessage
        {
            Content = new StreamContent(content) { Headers = { ContentType = new("application/pdf"), ContentDisposition = new("attachment") { FileName = "\"FT 2026.pdf\"" } } },
        });
        await using ApiStream download = await Api.Create(_server).SendForStreamAsync(new ApiRequest(Operation), default);
        download.ShouldSatisfyAllConditions(d => d.ContentType.ShouldBe("application/pdf"), d => d.FileName.ShouldBe("FT 2026.pdf"), d => d.Length.ShouldBeNull());
        byte[] buffer = new byte[100];
        (await download.Content.ReadAsync(buffer)).ShouldBe(100);
        content.Given.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_twice_is_sent_once()
    {
        _server.Answer("{}", 429);
        var request = new ApiRequest(new ApiOperation("upload", "POST", "/files")).SetMultipart(new ApiForm().Add("nome", "olá \"x\"").Add("file", new ApiFile(new Endless(10), "a\"\r\nb.txt", "text/plain")));
        await Should.ThrowAsync<OfficeGestThrottledException>(Api.Create(_server).SendAsync(request, default));
        _server.Requests.Count.ShouldBe(1);
        _server.Requests[0].Body.ShouldContain("filename=\"a%22%0D%0Ab.txt\"");
        _server.Requests[0].Body.ShouldContain("olá \"x\"");
    }

    [Fact]
    public async Task A_file_of_bytes_is_sent_again_and_a_form_is_escaped()
    {
        _server.Answer("{}", 429).Answer("{}");
        await Api.Create(_server).SendAsync(new ApiRequest(new ApiOperation("upload", "POST", "/files")).SetBinary(new ApiFile("abc"u8.ToArray()), "text/csv"), default);
        _server.Requests.Select(request => request.Body).ShouldBe(["abc", "abc"]);
        await Api.Create(_server).SendAsync(new ApiRequest(new ApiOperation("form", "POST", "/form")).SetForm(new ApiForm().Add("a b", "c&d=é")), default);
        _server.Requests[2].Body.ShouldBe("a+b=c%26d%3D%C3%A9");
        _server.Requests[2].Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task Lists_of_numbers_allocate_nothing_for_names()
    {
        byte[] json = System.Text.Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 1000)) + "]");
        JsonRead<IReadOnlyList<int>> read = JsonItem.List<int>(JsonItem.Int32, false);
        long Measure()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var reader = new System.Text.Json.Utf8JsonReader(json);
            reader.Read();
            read(ref reader, JsonReadContext.Untracked)!.Count.ShouldBe(1000);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Measure();
        Measure().ShouldBeLessThan(12_000);
        await Task.CompletedTask;
    }

    private sealed class Endless(int length = int.MaxValue, string? lines = null) : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = Math.Min(count, length - Given);
            for (int i = 0; i < given && lines is not null; i++) buffer[offset + i] = (byte)lines[(Given + i) % lines.Length];
            Given += given;
            return given;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
