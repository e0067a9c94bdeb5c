using System.IO.Compression;
using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Responses;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

/// <summary>Successes whose body does not arrive as it was meant.</summary>
public class BrokenSuccessTests
{
    private const string Ok = """{"data":{"id":1,"name":"Conceição","lines":[{"id":2}]}}""";
    private const string Page = """{"data":[{"id":1},{"id":2}],"meta":{"has_more":false}}""";

#if NETSTANDARD_RUNTIME
    public static TheoryData<string> Encodings => ["gzip", "deflate"];
#else
    public static TheoryData<string> Encodings => ["gzip", "br", "deflate"];
#endif

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_write_whose_response_cannot_be_decompressed_is_in_doubt_and_not_repeated(string encoding)
    {
        await using var server = new RawServer(_ => RawResponse.Json(201, Ok, "Content-Encoding: " + encoding));
        await using ApiTransport transport = Sockets.Over(server);
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.Post())).MayHaveBeenApplied.ShouldBeTrue();
        server.Arrived.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_read_whose_response_cannot_be_decompressed_is_repeated(string encoding)
    {
        await using var server = new RawServer(request => request.Number < 3 ? RawResponse.Json(200, Ok, "Content-Encoding: " + encoding) : RawResponse.Json(200, Ok));
        await using ApiTransport transport = Sockets.Over(server);
        (await transport.Get()).Id.ShouldBe(1);
        server.Arrived.ShouldBe(3);
    }

    [Fact]
    public async Task Half_of_a_compressed_response_is_not_a_response()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(Page));
        byte[] whole = compressed.ToArray();
        byte[] head = Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
        for (int length = 0; length < whole.Length; length++)
        {
            await using var server = new RawServer(request => new RawResponse([.. head, .. request.Number == 1 ? whole[..length] : whole], RawEnd.Close));
            await using ApiTransport transport = Sockets.Over(server);
            (await transport.Customers().ToListAsync()).Count.ShouldBe(2, $"after {length} bytes");
        }
    }

    [Theory]
    [InlineData(RawEnd.Close)]
    [InlineData(RawEnd.Reset)]
    public async Task A_response_without_a_length_that_is_cut_at_any_byte_is_read_again(RawEnd end)
    {
        int cut = 0;
        RawResponse whole = RawResponse.WithoutLength(200, "application/json", Encoding.UTF8.GetBytes(Page));
        await using var server = new RawServer(request => request.Number % 2 == 1 ? whole.CutAt(cut, end) : whole);
        await using ApiTransport transport = Sockets.Over(server);
        for (cut = 0; cut < whole.Bytes.Length; cut++) (await transport.Customers().ToListAsync()).Select(static customer => customer.Id).ShouldBe([1, 2], $"after {cut} bytes");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task A_write_that_is_answered_in_part_is_in_doubt(string charset)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] body = encoding.GetBytes(Ok);
        for (int length = 1; length < body.Length; length += 3)
        {
            byte[] part = body[..length];
            await using var server = new RawServer(_ => RawResponse.WithoutLength(201, "application/json; charset=" + charset, part));
            await using ApiTransport transport = Sockets.Over(server);
            var exception = await Should.ThrowAsync<OfficeGestException>(transport.Post());
            exception.MayHaveBeenApplied.ShouldBeTrue();
            server.Arrived.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("""{"data":{"id":1""", true)]
    [InlineData("""{"data":{"id":1}""", true)]
    [InlineData(" [1,2", true)]
    [InlineData("\"te", true)]
    [InlineData("{", true)]
    [InlineData("""{"a":1} x""", false)]
    [InlineData("""{"a":1}""", false)]
    [InlineData("""{"a":x""", false)]
    [InlineData("\"text\"", false)]
    [InlineData("<html", false)]
    [InlineData("12", false)]
    [InlineData("", false)]
    [InlineData(" \r\n", false)]
    public void Only_json_that_breaks_off_counts_as_cut(string text, bool cut) => CutJson.BreaksOff(Encoding.UTF8.GetBytes(text)).ShouldBe(cut);

    [Fact]
    public async Task A_response_without_a_length_that_is_no_json_is_not_read_again()
    {
        await using var server = new RawServer(_ => RawResponse.WithoutLength(200, "text/html", "<html>"u8.ToArray()));
        await using ApiTransport transport = Sockets.Over(server);
        await Should.ThrowAsync<OfficeGestResponseException>(transport.Get());
        server.Arrived.ShouldBe(1);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" \t\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n")]
    [InlineData("")]
    public async Task A_blank_body_is_as_an_empty_one(string body)
    {
        await using var server = new RawServer(_ => RawResponse.Json(200, body));
        await using ApiTransport transport = Sockets.Over(server);
        (await transport.Customers().ToListAsync()).ShouldBeEmpty();
        (await Should.ThrowAsync<OfficeGestResponseException>(transport.Post())).Message.ShouldContain("no payload");
        (await transport.SendOrDefaultAsync<Customer>(new ApiRequest(Api.PostCustomer), Customer.ReadJson, default)).ShouldBeNull();
    }

    [Fact]
    public void Whole_json_never_counts_as_cut_and_a_part_of_an_object_always_does() => Gen.String.Array[0, 5].Sample(texts =>
    {
        byte[] json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { data = texts, deep = new[] { new { texts } } });
        if (CutJson.BreaksOff(json)) return false;

        for (int i = 1; i < json.Length; i++)
            if (!CutJson.BreaksOff(json.AsSpan(0, i))) return false;
        return true;
    });
}
