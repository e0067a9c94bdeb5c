using System.Net;
using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

public class ErrorTests
{
    private readonly ScriptedServer _server = new();

    private ApiTransport Transport => Api.Create(_server, configure: options => options.Retry.MaxRetries = 0);

    [Theory]
    [InlineData(401, typeof(OfficeGestAuthenticationException))]
    [InlineData(403, typeof(OfficeGestPermissionException))]
    [InlineData(404, typeof(OfficeGestNotFoundException))]
    [InlineData(422, typeof(OfficeGestValidationException))]
    [InlineData(429, typeof(OfficeGestThrottledException))]
    [InlineData(500, typeof(OfficeGestServerException))]
    [InlineData(503, typeof(OfficeGestServerException))]
    [InlineData(418, typeof(OfficeGestException))]
    public async Task A_status_has_its_exception_with_all_that_is_known(int status, Type type)
    {
        _server.Answer("""{"message":"Não é possível"}""", status, headers: ("X-Request-Id", "r-1"));
        var exception = await Should.ThrowAsync<OfficeGestException>(Transport.Get());
        exception.ShouldBeOfType(type);
        ((int)exception.StatusCode!).ShouldBe(status);
        exception.ServerMessage.ShouldBe("Não é possível");
        exception.Message.ShouldContain("Não é possível");
        exception.RequestId.ShouldBe("r-1");
        exception.OperationId.ShouldBe("getCustomer");
        exception.Method.ShouldBe("GET");
        exception.Route.ShouldBe("/entities/customers/{customer}");
        exception.ResponseBody.ShouldBe("""{"message":"Não é possível"}""");
        exception.MayHaveBeenApplied.ShouldBeFalse();
    }

    [Fact]
    public async Task A_422_has_its_messages_by_field()
    {
        _server.Answer("""{"message":"Inválido","errors":{"start":["O campo start é obrigatório","Outro"],"end":"O campo end é obrigatório"}}""", 422);
        var exception = await Should.ThrowAsync<OfficeGestValidationException>(Transport.Get());
        exception.Errors["start"].ShouldBe(["O campo start é obrigatório", "Outro"]);
        exception.Errors["end"].ShouldBe(["O campo end é obrigatório"]);
        exception.Errors["other"].ShouldBeEmpty();
        exception.Errors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"errors":["um","dois"]}""", "um")]
    [InlineData("""{"errors":"um"}""", "um")]
    [InlineData("""{"error":{"message":"um"}}""", "um")]
    [InlineData("""{"error":"um"}""", "um")]
    [InlineData("\"um\"", "um")]
    [InlineData("""{"errors":{"a":{"b":1}}}""", """{"b":1}""")]
    [InlineData("""{"message":5}""", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData("<html>Em manutenção</html>", null)]
    [InlineData("""{"message":"um""", null)]
    [InlineData("""{"message":"\ud800"}""", null)]
    public async Task An_error_of_any_shape_is_read_without_another_error(string body, string? message)
    {
        _server.Answer(body, 422);
        (await Should.ThrowAsync<OfficeGestValidationException>(Transport.Get())).ServerMessage.ShouldBe(message);
    }

    [Fact]
    public async Task A_403_names_the_permission()
    {
        _server.Answer("{}", 403);
        (await Should.ThrowAsync<OfficeGestPermissionException>(Transport.Get())).Module.ShouldBe("entities.customers");
    }

    [Fact]
    public async Task A_404_of_a_list_is_a_missing_route()
    {
        _server.Answer("{}", 404);
        (await Should.ThrowAsync<OfficeGestNotFoundException>(Transport.Get())).IsRouteMissing.ShouldBeNull();
        (await Should.ThrowAsync<OfficeGestNotFoundException>(Transport.Customers().ToListAsync())).IsRouteMissing.ShouldBe(true);
    }

    [Fact]
    public async Task A_huge_error_is_cut()
    {
        _server.Answer(new string('x', 5_000_000), 500, "text/plain");
        (await Should.ThrowAsync<OfficeGestServerException>(Transport.Get())).ResponseBody!.Length.ShouldBe(16 * 1024);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Em manutenção</html>", "text/html", "not JSON")]
    [InlineData("""{"data":{"id":1}""", "application/json", "invalid")]
    [InlineData("""{"data":{"id":1}} x""", "application/json", "invalid")]
    [InlineData("<html>", "application/json", "invalid")]
    [InlineData("", "application/json", "no payload")]
    [InlineData("""{"data":null}""", "application/json", "no payload")]
    [InlineData("""{"data":"x"}""", "application/json", "another type")]
    [InlineData("""{"data":[]}""", "application/json", "another type")]
    public async Task A_success_that_cannot_be_read_is_typed(string body, string mediaType, string reason)
    {
        _server.Answer(body, 200, mediaType);
        var exception = await Should.ThrowAsync<OfficeGestResponseException>(Transport.Get());
        exception.Message.ShouldContain(reason);
        exception.ContentType.ShouldBe(mediaType);
        exception.MayHaveBeenApplied.ShouldBeFalse();
    }

    [Fact]
    public async Task A_write_whose_response_cannot_be_read_may_have_been_applied()
    {
        _server.Answer("<html>", 200, "text/html");
        (await Should.ThrowAsync<OfficeGestResponseException>(Transport.Post())).MayHaveBeenApplied.ShouldBeTrue();
        _server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_response_beyond_the_limit_is_rejected(bool lengthIsTold)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"data":{"id":1,"name":"x"}}""" + new string(' ', 100_000));
        _server.Answer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = lengthIsTold ? new ByteArrayContent(body) : new StreamContent(new Unseekable(body)) });
        ApiTransport transport = Api.Create(_server, configure: options => options.MaxResponseBytes = 100_000);
        (await Should.ThrowAsync<OfficeGestResponseException>(transport.Get())).Message.ShouldContain("100000 bytes");
    }

    [Fact]
    public async Task Json_deeper_than_the_limit_is_rejected()
    {
        _server.Answer("""{"data":{"id":1,"x":""" + new string('[', 100) + new string(']', 100) + "}}");
        await Should.ThrowAsync<OfficeGestResponseException>(Transport.Get());
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task The_charset_of_a_response_is_honoured(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        _server.Answer(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(encoding.GetBytes("""{"data":{"id":1,"name":"Conceição"}}""")) { Headers = { ContentType = new("application/json") { CharSet = charset } } },
        });
        (await Transport.Get()).Name.ShouldBe("Conceição");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("\"iso-8859-1\"")]
    [InlineData("no-such-charset")]
    public async Task A_charset_that_is_quoted_or_unknown_is_no_failure(string charset)
    {
        Encoding encoding = charset.StartsWith("no-", StringComparison.Ordinal) ? Encoding.UTF8 : Encoding.Latin1;
        _server.Answer(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(encoding.GetBytes("""{"data":{"id":1,"name":"Conceição"}}""")) { Headers = { ContentType = new("application/json") { CharSet = charset } } },
        });
        (await Transport.Get()).Name.ShouldBe("Conceição");
    }

    [Theory]
    [InlineData("application/problem+json", """{"data":{"id":1}}""", 0)]
    [InlineData("APPLICATION/JSON", """{"data":{"id":1}}""", 0)]
    [InlineData("text/html", " \t\r\n{\"data\":{\"id\":1}}", 1)]
    public async Task What_counts_is_whether_it_is_json(string mediaType, string body, int drifts)
    {
        _server.Answer(body, 200, mediaType);
        ApiTransport transport = Transport;
        (await transport.Get()).Id.ShouldBe(1);
        transport.Drift.GetReport().Entries.Count.ShouldBe(drifts);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task A_response_as_large_as_the_limit_is_read(int beyond, bool read)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"data":{"id":1,"name":"x"}}""" + new string(' ', 40_000));
        foreach (Func<HttpContent> content in (Func<HttpContent>[])[() => new ByteArrayContent(body), () => new StreamContent(new Unseekable(body))])
        {
            _server.Answer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = content() });
            ApiTransport transport = Api.Create(_server, configure: options => options.MaxResponseBytes = body.Length + beyond);
            if (read) (await transport.Get()).Name.ShouldBe("x");
            else await Should.ThrowAsync<OfficeGestResponseException>(transport.Get());
        }
    }

    [Fact]
    public async Task Of_a_response_that_cannot_be_read_a_part_is_shown()
    {
        _server.Answer("<html>" + new string('x', 100_000), 200, "text/html");
        (await Should.ThrowAsync<OfficeGestResponseException>(Transport.Get())).ResponseBody!.Length.ShouldBe(16 * 1024);
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_matter()
    {
        _server.Answer("\uFEFF{\"data\":{\"id\":1}}");
        (await Transport.Get()).Id.ShouldBe(1);
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
