using System.Text;
using CsCheck;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

/// <summary>Multipart bodies as they are on the wire: what browsers send, and so what servers understand.</summary>
public class MultipartTests
{
    private static readonly ApiOperation Upload = new("upload", "POST", "/files");

    [Fact]
    public async Task A_file_goes_out_under_its_name_in_UTF8_as_browsers_send_it()
    {
        string body = Encoding.UTF8.GetString(await SentAsync(new ApiForm()
            .Add("título", "Ação")
            .Add("ficheiro", new ApiFile("%PDF"u8.ToArray(), "fatura nº 3 – ação.pdf", "application/pdf"))));

        string boundary = body.Substring(2, 36);
        body.ShouldBe($"""
            --{boundary}
            Content-Disposition: form-data; name="título"
            Content-Type: text/plain; charset=utf-8

            Ação
            --{boundary}
            Content-Disposition: form-data; name="ficheiro"; filename="fatura nº 3 – ação.pdf"
            Content-Type: application/pdf

            %PDF
            --{boundary}--

            """.Replace("\r\n", "\n").Replace("\n", "\r\n"));
    }

    [Theory]
    [InlineData("a\"b.pdf", "a%22b.pdf")]
    [InlineData("a\r\nContent-Type: x\r\n\r\nb", "a%0D%0AContent-Type: x%0D%0A%0D%0Ab")]
    [InlineData("100%.pdf", "100%.pdf")]
    [InlineData("a\\b;c=d.pdf", "a\\b;c=d.pdf")]
    [InlineData("😀.png", "😀.png")]
    [InlineData("HALF.png", "\ufffd.png")]
    public async Task Only_quotes_and_line_breaks_are_escaped(string name, string sent)
    {
        name = name.Replace("HALF", "\ud800");
        string body = Encoding.UTF8.GetString(await SentAsync(new ApiForm().Add(name, new ApiFile([], name))));

        body.ShouldContain($"Content-Disposition: form-data; name=\"{sent}\"; filename=\"{sent}\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--");
    }

    [Fact]
    public async Task Random_forms_are_read_by_an_independent_reader_as_they_were_meant()
    {
        RawRequest? request = null;
        await using var server = new RawServer(received =>
        {
            request = received;
            return RawResponse.Json(200, "{}");
        });
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions { BaseAddress = server.Address, AllowInsecureHttp = true });
        Gen.Select(Gen.String, Gen.String, Gen.Byte.Array[0, 300], Gen.Int[0, 3]).Array[1, 5].Sample(
            fields =>
            {
                var form = new ApiForm();
                foreach ((string name, string text, byte[] bytes, int kind) in fields)
                {
                    if (kind == 0) form.Add(name, text);
                    else if (kind == 1) form.Add(name, new ApiFile(bytes, text));
                    else if (kind == 2) form.Add(name, new ApiFile(new Unseekable(bytes), text, "image/png"));
                    else form.Add(name, new ApiFile(bytes));
                }

                transport.SendAsync(new ApiRequest(Upload).SetMultipart(form), default).GetAwaiter().GetResult();

                List<Part> parts = Part.Read(request!);
                parts.Count.ShouldBe(fields.Length);
                foreach (((string name, string text, byte[] bytes, int kind), Part part) in fields.Zip(parts))
                {
                    part.Name.ShouldBe(Meant(name));
                    part.FileName.ShouldBe(kind switch { 0 => null, 3 => Meant(name), _ => Meant(text) });
                    part.Body.ShouldBe(kind == 0 ? Encoding.UTF8.GetBytes(text) : bytes);
                    part.ContentType.ShouldBe(kind switch { 0 => "text/plain; charset=utf-8", 2 => "image/png", _ => "application/octet-stream" });
                }

                (request!.Header("Transfer-Encoding") == "chunked").ShouldBe(fields.Any(static field => field.Item4 == 2));
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pdf")]
    [InlineData("application/pdf\r\nX: y")]
    [InlineData("text/plain; charset=\"é\"")]
    public void A_content_type_that_is_invalid_is_rejected_when_it_is_given(string contentType)
    {
        Should.Throw<ArgumentException>(() => new ApiFile([], "a", contentType)).ParamName.ShouldBe("contentType");
        Should.Throw<ArgumentException>(() => new ApiForm().Add("a", "b", contentType)).ParamName.ShouldBe("contentType");
    }

    private static async Task<byte[]> SentAsync(ApiForm form)
    {
        RawRequest? request = null;
        await using var server = new RawServer(received =>
        {
            request = received;
            return RawResponse.Json(200, "{}");
        });
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions { BaseAddress = server.Address, AllowInsecureHttp = true });
        await transport.SendAsync(new ApiRequest(Upload).SetMultipart(form), default);
        request!.Header("Content-Length").ShouldBe(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request.Body;
    }

    // A name as the server has it: what no UTF-8 can hold is replaced, and the three escapes of the WHATWG stay.
    private static string Meant(string name) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22").Replace("\0", "%00")));

    /// <summary>As RFC 7578 and PHP read it: bytes up to the boundary, the header in UTF-8, a name up to its quote.</summary>
    private sealed record Part(string Name, string? FileName, string ContentType, byte[] Body)
    {
        public static List<Part> Read(RawRequest request)
        {
            string boundary = request.Header("Content-Type")!.Split("boundary=")[1].Trim('"');
            string all = Encoding.Latin1.GetString(request.Body);
            string[] pieces = ("\r\n" + all).Split("\r\n--" + boundary);
            pieces[0].ShouldBeEmpty();
            pieces[^1].ShouldBe("--\r\n");
            return [.. pieces[1..^1].Select(One)];
        }

        private static Part One(string piece)
        {
            int end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(piece[..end]));
            string[] lines = head.Split("\r\n");
            lines.Length.ShouldBe(3, head);
            lines[0].ShouldBeEmpty();
            string disposition = lines[1]["Content-Disposition: form-data; ".Length..];
            return new Part(
                Quoted(disposition, "name=\"")!,
                Quoted(disposition, "; filename=\""),
                lines[2]["Content-Type: ".Length..],
                Encoding.Latin1.GetBytes(piece[(end + 4)..]));
        }

        private static string? Quoted(string disposition, string key)
        {
            int start = disposition.IndexOf(key, StringComparison.Ordinal);
            if (key[0] == ';')
            {
                // Only behind the end of the name, which may hold the same words.
                int name = disposition.IndexOf('"', 6);
                if (name + 1 >= disposition.Length) return null;
                disposition[(name + 1)..].ShouldStartWith(key);
                start = name + 1;
            }

            start += key.Length;
            return disposition[start..disposition.IndexOf('"', start)];
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
