using System.Net;
using System.Net.Http.Headers;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

public class LargeBodyTests
{
    private const long Size = 100 * 1024 * 1024;
    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData(true, HttpStatusCode.OK, 0)]
    [InlineData(false, HttpStatusCode.OK, Limit)]
    [InlineData(true, HttpStatusCode.BadRequest, Limit)]
    [InlineData(false, HttpStatusCode.BadGateway, Limit)]
    public async Task Of_a_hundred_megabytes_no_more_than_the_limit_is_read(bool announced, HttpStatusCode status, long mostRead)
    {
        var body = new EndlessBlanks(Size);
        var server = new ScriptedServer().Answer(_ =>
        {
            var content = new StreamContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (announced) content.Headers.ContentLength = Size;
            return new HttpResponseMessage(status) { Content = content };
        });
        ApiTransport transport = Api.Create(server, configure: options =>
        {
            options.MaxResponseBytes = Limit;
            options.Retry.MaxRetries = 0;
        });
        OfficeGestException exception = await Should.ThrowAsync<OfficeGestException>(transport.Get());
        if (status == HttpStatusCode.OK) exception.ShouldBeOfType<OfficeGestResponseException>().Message.ShouldContain("MaxResponseBytes");
        else exception.ResponseBody!.Length.ShouldBeLessThanOrEqualTo(Limit);

        // One buffer more than the limit shows that there is more.
        body.Taken.ShouldBeLessThanOrEqualTo(mostRead == 0 ? 0 : mostRead * 2);
    }

    private sealed class EndlessBlanks(long size) : Stream
    {
        public long Taken { get; private set; }

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

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, size - Taken);
            buffer[..count].Fill((byte)' ');
            Taken += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
    }
}
