using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

/// <summary>A header that cannot be sent is refused before anything is, and every other one arrives as it is.</summary>
public class HeaderTests
{
    private readonly ScriptedServer _server = new();

    [Theory]
    [InlineData("Oficina São João")]
    [InlineData("Oficina\u001b[31m")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("\0")]
    [InlineData("\u007f")]
    [InlineData("\ud800")]
    [InlineData("🚗")]
    public void What_cannot_be_sent_in_a_header_is_rejected(string value)
    {
        var request = new ApiRequest(new ApiOperation("write", "POST", "/x"));
        Should.Throw<ArgumentException>(() => request.AddHeader("X-Name", value)).Message.ShouldContain("X-Name");
        Should.Throw<ArgumentException>(() => request.AddHeader("X-Name", ["a", value])).Message.ShouldContain("X-Name");
        Should.Throw<ArgumentException>(() => request.AddHeader("X-Name", [new("a", value)], true)).Message.ShouldContain("X-Name");
        Should.Throw<ArgumentException>(() => Api.Create(_server, configure: options => options.UserAgent = value)).Message.ShouldContain("User-Agent");
        _server.Everything.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no type")]
    [InlineData("text/plain; name=é")]
    [InlineData("text/plain\r\nX-Evil: 1")]
    [InlineData("")]
    public void The_type_of_a_file_that_is_invalid_is_rejected_before_anything_is_sent(string type)
    {
        Should.Throw<ArgumentException>(() => new ApiFile([], "a.txt", type)).ParamName.ShouldBe("contentType");
        Should.Throw<ArgumentException>(() => new ApiFile(Stream.Null, "a.txt", type)).ParamName.ShouldBe("contentType");
        Should.Throw<ArgumentException>(() => new ApiFile(static () => Stream.Null, "a.txt", type)).ParamName.ShouldBe("contentType");
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_leaves_no_write_in_doubt()
    {
        var request = new ApiRequest(new ApiOperation("upload", "POST", "/files")).SetBinary(new ApiFile(static () => throw new FileNotFoundException("gone")));
        await Should.ThrowAsync<FileNotFoundException>(Api.Create(_server).SendAsync(request, default));
        _server.Everything.ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_either_rejected_or_sent_as_it_is() => Gen.String.Sample(
        value =>
        {
            var request = new ApiRequest(new ApiOperation("read", "GET", "/x"));
            try
            {
                request.AddHeader("X-Name", value);
            }
            catch (ArgumentException)
            {
                value.ShouldContain(static c => (c < ' ' && c != '\t') || c > '~');
                return;
            }

            using var client = new HttpClient(new ScriptedServer());
            using HttpRequestMessage message = new(HttpMethod.Get, "https://company.officegest.com/");
            message.Headers.TryAddWithoutValidation("X-Name", value).ShouldBeTrue();
            value.ShouldAllBe(static c => c == '\t' || (c >= ' ' && c <= '~'));
        },
        iter: 2_000);
}
