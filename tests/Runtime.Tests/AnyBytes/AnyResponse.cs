using System.IO.Compression;
using System.Text;
using CsCheck;

namespace OfficeGest.Runtime.Tests.AnyBytes;

/// <param name="Status">What the first line says.</param>
/// <param name="Headers">Whole lines.</param>
/// <param name="Body">The bytes after the head.</param>
/// <param name="Length">How the length is told, from which the client knows the end.</param>
/// <param name="CutAt">How many bytes of all are sent, at most.</param>
internal sealed record AnyResponse(int Status, string[] Headers, byte[] Body, int Length, int CutAt, RawEnd End)
{
    private static readonly string[] Types =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=iso-8859-1", "application/json;charset=windows-1252", "application/json; charset=utf-16",
        "application/json; charset=utf-7", "application/json; charset=", "application/json; charset=\"", "application/json; charset=shift_jis", "text/html", "text/plain; charset=x-no",
        ";;", "a/b/c", "application/problem+json", "\u00e9/\u00ff", "application/json; charset=iso-2022-jp", "application/json; charset=unicode-1-1-utf-7", "charset=utf-32",
    ];

    private static readonly string[] Lines =
    [
        "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: deflate", "Content-Encoding: gzip, br", "Content-Encoding: identity", "Content-Encoding: klingon", "Content-Encoding:",
        "Location: //", "Location: //[", "Location: http://[", "Location: /x", "Location: javascript:1", "Location: http://maria:pw@x/", "Location: \u00ff", "Location:", "Location: http://127.0.0.1:99999/",
        "Retry-After: 1", "Retry-After: 5, 5", "Retry-After: -1", "Retry-After: soon", "Retry-After: 1e999", "Retry-After: 12, 20", "Retry-After: Tue, 01 Sep 2026 09:00:12 GMT", "Retry-After: \u00a0",
        "Date: never", "Date: Tue, 01 Jan 0001 00:00:00 GMT", "X-Request-Id: \u00e9\u00ff", "X-RateLimit-Limit: 99999999999999", "X-RateLimit-Remaining: -1", "X-RateLimit-Remaining: x",
        "Content-Disposition: attachment; filename=\"", "Content-Disposition: ;;;", "WWW-Authenticate: Negotiate", "WWW-Authenticate: ,", "Set-Cookie: ;", "Connection: close", "Connection: keep-alive",
        "Content-Range: bytes 0-1/9", "Trailer: X", "Alt-Svc: h3=\":1\"", "Content-Language: \u00ff", "Expires: -1", "ETag: x", "Vary: *, *",
    ];

    // Such lines make a head that HTTP does not know; whatever becomes of it, it is an exception of ours.
    private static readonly string[] BrokenLines = ["no colon", ": no name", "Content-Length: x", "Content-Length: -1", "Content-Length: 9223372036854775807", "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip", "Content-Length: 1, 2", "X: \0"];

    private static readonly string[] Documents =
    [
        """{"data":{"id":1,"name":"Concei\u00e7ão","uuid":"6f9619ff-8b86-d011-b42d-00c04fc964ff","file":"QUJD","link":"/x","made":"2026-01-01","at":"2026-01-01 10:00:00","stamp":"2026-01-01T10:00:00Z","price":1.5,"active":1,"tags":["a"],"lines":[{"id":2}],"map":{"k":"v"},"owner":{"id":3},"pays":{"type":"card","number":"4"},"more":[1,{"x":null}]}}""",
        """{"data":[{"id":1,"name":"a"},{"id":2,"lines":[]}],"meta":{"current_page":1,"per_page":2,"total":2,"has_more":false,"next":null}}""",
        """{"data":{"access_token":"token-of-the-answer","expires_in":3600}}""",
        """{"message":"Inv\u00e1lido","errors":{"name":["O campo name é obrigatório"],"uuid":"x"},"id":7,"uuid":"00000000-0000-0000-0000-000000000000"}""",
        "{\"id\":1}\n{\"id\":2}\n\ndata: {\"id\":3}\n\n",
        "<!DOCTYPE html><html>Em manutenção</html>", "\"text\"", "null", "[]", "{}", "", "\r\n", "0", "[1,2,3]",
    ];

    private static readonly string[] Inserts =
    [
        "\\ud800", "\"\\udc00\":1,", "\"", "{", "[", "}", "]", ",", ":", "\\", "\0", "null", "\"data\":", "\"\\ud800\"", "1e999", "-", "\u00e9", "\ufeff", "true", "\"uuid\":\"\\ud800\",",
        "\"pays\":{\"\\ud83d\":1},", "99999999999999999999999999999", "0000-00-00", "\"data\":null,",
    ];

    /// <summary>Whether a client of HTTP must understand the head, and all of it is sent.</summary>
    public bool HasStatus => !Headers.Any(BrokenLines.Contains) && CutAt >= Head().Length;

    /// <summary>Whether the client can read all of it and need not wait for more.</summary>
    public bool Stalls => End == RawEnd.Stall || (End == RawEnd.KeepOpen && (CutAt < Bytes().Length || Length is 1 or 3 || !HasStatus));

    public static Gen<AnyResponse> Gen { get; } = CsCheck.Gen.Select(
        OneOf(200, 200, 200, 201, 202, 204, 205, 206, 299, 301, 302, 304, 307, 400, 401, 403, 404, 408, 410, 418, 422, 429, 500, 501, 502, 503, 504, 599, 600, 999),
        HeaderLines(),
        Bodies(),
        OneOf(0, 0, 0, 0, 1, 2, 3, 4),
        CsCheck.Gen.Frequency((5, CsCheck.Gen.Const(int.MaxValue)), (2, CsCheck.Gen.Int[0, 400])),
        OneOf(RawEnd.KeepOpen, RawEnd.KeepOpen, RawEnd.KeepOpen, RawEnd.Close, RawEnd.Close, RawEnd.Reset, RawEnd.Stall),
        static (status, headers, body, length, cut, end) => new AnyResponse(status, headers, body, length, cut, end));

    public RawResponse ToRaw() => new RawResponse(Bytes(), End).CutAt(CutAt, End);

    public override string ToString() => $"{End} after {CutAt} of\n{Encoding.Latin1.GetString(Head())}{Convert.ToBase64String(Body)}";

    private byte[] Bytes() => [.. Head(), .. Body];

    private byte[] Head()
    {
        var head = new StringBuilder($"HTTP/1.1 {Status} X\r\n");
        foreach (string line in Headers) head.Append(line).Append("\r\n");
        string? length = Length switch { 0 => $"Content-Length: {Body.Length}", 1 => $"Content-Length: {Body.Length + 7}", 2 => $"Content-Length: {Body.Length / 2}", 3 => null, _ => "Content-Length: 0" };
        if (length is not null) head.Append(length).Append("\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static Gen<T> OneOf<T>(params T[] values) => CsCheck.Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<string[]> HeaderLines() => CsCheck.Gen.Select(
        OneOf(Types).Array[0, 1], OneOf(Lines).Array[0, 4], CsCheck.Gen.Frequency((15, CsCheck.Gen.Const(Array.Empty<string>())), (1, OneOf(BrokenLines).Array[1])),
        static (types, lines, broken) => (string[])[.. types.Select(static type => "Content-Type: " + type), .. lines, .. broken]);

    private static Gen<byte[]> Bodies() => CsCheck.Gen.Frequency(
        (10, CsCheck.Gen.Select(OneOf(Documents), Change.Array[0, 3], OneOf("utf-8", "utf-8", "utf-8", "utf-16", "utf-16BE", "utf-32", "iso-8859-1"), OneOf(0, 0, 0, 1, 2, 3), Made)),
        (1, CsCheck.Gen.Byte.Array[0, 60]),
        (1, CsCheck.Gen.Select(CsCheck.Gen.Int[1, 3000], OneOf("[", "{\"data\":", "{\"data\":[", "{\"message\":\"a\",\"errors\":["), static (times, open) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, times))))));

    private static Gen<(double At, string? Insert, int Drop, byte? Set)> Change => CsCheck.Gen.Select(
        CsCheck.Gen.Double[0, 1], OneOf([null, .. Inserts]), CsCheck.Gen.Int[0, 3], CsCheck.Gen.Byte, OneOf(false, false, true), static (at, insert, drop, b, set) => (at, insert, drop, set ? (byte?)b : null));

    private static byte[] Made(string document, (double At, string? Insert, int Drop, byte? Set)[] changes, string charset, int form)
    {
        var encoding = Encoding.GetEncoding(charset);
        foreach ((double at, string? insert, int drop, _) in changes)
        {
            int index = (int)(at * document.Length);
            document = document[..index] + insert + document[Math.Min(document.Length, index + drop)..];
        }

        byte[] bytes = encoding.GetBytes(document);
        foreach ((double at, _, _, byte? set) in changes)
            if (set is { } b && bytes.Length > 0) bytes[(int)(at * (bytes.Length - 1))] = b;

        return form switch { 1 => [.. encoding.GetPreamble(), .. bytes], 2 => Compressed(bytes, static stream => new GZipStream(stream, CompressionLevel.Fastest)), 3 => Compressed(bytes, static stream => new BrotliStream(stream, CompressionLevel.Fastest)), _ => bytes };
    }

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = compressor(compressed)) stream.Write(bytes);
        return compressed.ToArray();
    }
}
