using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Responses;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

/// <summary>What a server says of a failure is found in any charset, and in any JSON, whole or not.</summary>
public class ErrorWordsTests
{
    private const string Body = """{"message":"Inválido","errors":{"name":["O campo name é obrigatório"]}}""";

    public static TheoryData<string, bool> Charsets => new()
    {
        { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "utf-32", true }, { "iso-8859-1", false }, { "iso-8859-15", false }, { "windows-1252", false },
        { "IBM850", false }, { "macintosh", false },
    };

    [Theory]
    [MemberData(nameof(Charsets))]
    public async Task An_error_is_read_in_the_charset_that_is_declared_or_marked(string charset, bool hasMark)
    {
#if NETSTANDARD_RUNTIME
        // The .NET Standard build knows those of the machine.
        if (charset is "IBM850" or "macintosh") return;
#endif
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] text = encoding.GetBytes(Body);
        foreach ((string type, byte[] bytes) in (IEnumerable<(string, byte[])>)[($"application/json; charset={charset}", text), .. hasMark ? [("application/json", (byte[])[.. encoding.GetPreamble(), .. text])] : Array.Empty<(string, byte[])>()])
        {
            await using var server = new RawServer(_ => RawResponse.Of(422, type, bytes));
            await using ApiTransport transport = Sockets.Over(server);
            var exception = await Should.ThrowAsync<OfficeGestValidationException>(transport.Get());
            exception.ServerMessage.ShouldBe("Inválido");
            exception.Errors["name"].ShouldBe(["O campo name é obrigatório"]);
            exception.ResponseBody.ShouldBe(Body);
        }
    }

    [Fact]
    public async Task An_error_in_a_charset_that_nobody_declared_is_read_too()
    {
        await using var server = new RawServer(_ => RawResponse.Of(422, "application/json", Encoding.Latin1.GetBytes(Body)));
        await using ApiTransport transport = Sockets.Over(server);
        (await Should.ThrowAsync<OfficeGestValidationException>(transport.Get())).Errors["name"].ShouldBe(["O campo name é obrigatório"]);
    }

    [Theory]
    [InlineData("utf-7", "charset=utf-7")]
    [InlineData("klingon", "charset=klingon")]
    [InlineData(null, "not utf-8")]
    public async Task A_charset_that_cannot_be_used_is_reported_as_drift(string? charset, string told)
    {
        byte[] body = charset is null ? Encoding.Latin1.GetBytes("""{"data":{"id":1,"name":"Conceição"}}""") : Encoding.UTF8.GetBytes("""{"data":{"id":1,"name":"Conceição"}}""");
        await using var server = new RawServer(_ => RawResponse.Of(200, "application/json" + (charset is null ? null : "; charset=" + charset), body));
        await using ApiTransport transport = Sockets.Over(server);
        (await transport.Get()).Name.ShouldBe("Conceição");
        (await transport.SendForTextAsync(new ApiRequest(Api.PostCustomer), default)).ShouldContain("Conceição");
        transport.Drift.GetReport().Entries.Select(static entry => (entry.Kind, entry.Received.Keys.Single())).ShouldBe([(DriftKind.UnexpectedContentType, told), (DriftKind.UnexpectedContentType, told)]);
    }

    [Theory]
    [InlineData("""{"message":"a \ud800 b","errors":{"name":["c"]}}""", "a \uFFFD b", "c")]
    [InlineData("""{"message":"\ud800","errors":{"name":["c"]}}""", "c", "c")]
    [InlineData("""{"\ud800":1,"message":"a","errors":{"\udc00":["x"],"name":["c\ud800"]}}""", "a", "c\uFFFD")]
    [InlineData("""{"errors":{"name":["c"]},"message":"a"} and more""", "a", "c")]
    [InlineData("""{"errors":{"name":["c","d""", "c", "c")]
    [InlineData("""{"trace":{"a":[1,{"b":2}]},"message":"a","errors":{"name":"c"},"rest":[[[""", "a", "c")]
    [InlineData("""{"mensagem":"a","errors":{"name":["c"]}}""", "a", "c")]
    [InlineData("""{"erro":"b","error":{"code":1,"message":"a"},"errors":{"name":["c"]}}""", "a", "c")]
    [InlineData("""{"errors":{"name":[{"a":[1]},2]}}""", """{"a":[1]}""", """{"a":[1]}""")]
    public void Words_are_found_in_json_that_is_odd_or_broken(string body, string message, string name)
    {
        ErrorBody parsed = ErrorBody.Parse(Encoding.UTF8.GetBytes(body));
        parsed.Message.ShouldBe(message);
        parsed.Errors["name"][0].ShouldBe(name);
    }

    [Fact]
    public void Json_of_any_depth_has_its_words()
    {
        string deep = new string('[', 30_000) + new string(']', 30_000);
        ErrorBody.Parse(Encoding.UTF8.GetBytes($$"""{"trace":{{deep}},"message":"a"}""")).Message.ShouldBe("a");
    }

    [Fact]
    public void Whatever_stands_in_a_body_reading_it_does_not_throw() => Gen.Select(Gen.Int[0, Body.Length], Gen.Byte.Array[0, 8], Gen.Int[0, 8]).Sample(
        change =>
        {
            (int at, byte[] inserted, int dropped) = change;
            byte[] body = Encoding.UTF8.GetBytes(Body);
            ErrorBody.Parse([.. body.AsSpan(0, at), .. inserted, .. body.AsSpan(Math.Min(body.Length, at + dropped))]).Errors.ShouldNotBeNull();
        },
        iter: 10_000);

    [Fact]
    public void A_text_with_half_of_a_surrogate_pair_is_no_typed_error()
    {
        ApiError[] errors = [ApiError.Of<Guid>("4XX", JsonItem.Scalar<GuidScalar, Guid>), ApiError.Of<byte[]>("500", JsonItem.Scalar<BytesScalar, byte[]>)];
        ApiError.Read(errors, 422, "\"\\ud800\""u8).ShouldBeNull();
        ApiError.Read(errors, 500, "\"\\ud800\""u8).ShouldBeNull();
    }
}
