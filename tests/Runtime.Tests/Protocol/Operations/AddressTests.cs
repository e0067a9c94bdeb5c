using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

public class AddressTests
{
    [Theory]
    [InlineData(null, "is not set")]
    [InlineData("/api/v2", "relative")]
    [InlineData("http://company.officegest.com/api/v2/", "not https")]
    [InlineData("ftp://company.officegest.com/", "scheme")]
    [InlineData("https://user:secret@company.officegest.com/", "user")]
    [InlineData("http://user:secret@company.officegest.com/", "user")]
    [InlineData("ftp://user:secret@company.officegest.com/", "user")]
    [InlineData("//user:secret@company.officegest.com/", "user")]
    [InlineData("https://company.officegest.com/api?x=1", "query")]
    public void An_address_that_cannot_be_right_is_rejected_at_once(string? address, string reason)
    {
        var server = new ScriptedServer();
        var exception = Should.Throw<ArgumentException>(() =>
            Api.Create(server, configure: options => options.BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute)));
        exception.Message.ShouldContain(reason);
        exception.Message.ShouldNotContain("secret");
        server.Everything.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:5000/api/v2")]
    [InlineData("http://127.0.0.1:5000/api/v2/")]
    [InlineData("http://[::1]:5000/api/v2/")]
    [InlineData("https://company.officegest.com/api/v2")]
    public async Task A_request_goes_below_the_base_address(string address)
    {
        var server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
        await Api.Create(server, configure: options => options.BaseAddress = new Uri(address)).Get();
        server.Requests[0].PathAndQuery.ShouldBe("/api/v2/entities/customers/1");
    }

    [Theory]
    [InlineData("company.officegest.com", "https://company.officegest.com/api/v2/")]
    [InlineData(" company.officegest.com:8443 ", "https://company.officegest.com:8443/api/v2/")]
    public void A_domain_becomes_the_address_of_the_api(string domain, string address) =>
        new OfficeGestClientOptions { Domain = domain }.BaseAddress!.AbsoluteUri.ShouldBe(address);

    [Fact]
    public void The_domain_is_that_of_the_address_and_the_last_of_both_holds()
    {
        var options = new OfficeGestClientOptions { Domain = "company.officegest.com", BaseAddress = new Uri("http://127.0.0.1:8080/api/v2/") };
        options.Domain.ShouldBe("127.0.0.1:8080");
        options.Domain = null;
        options.BaseAddress.ShouldBeNull();
        options.Domain.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://company.officegest.com")]
    [InlineData("user@company.officegest.com")]
    [InlineData("company.officegest.com/api")]
    [InlineData("a b")]
    [InlineData("maria:s3cret@company.officegest.com")]
    [InlineData("maria:s3cret")]
    public void What_is_more_than_a_domain_is_rejected_and_not_quoted(string domain)
    {
        string message = Should.Throw<ArgumentException>(() => new OfficeGestClientOptions { Domain = domain }).ToString();
        if (domain.Length > 0) message.ShouldNotContain(domain);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(" .. ")]
    [InlineData("../employees/1")]
    [InlineData("AA-00-BB/../../entities/customers/1")]
    [InlineData("a\\..\\b")]
    [InlineData("a/.")]
    public void A_path_value_that_leads_elsewhere_is_rejected(string value) =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Api.GetCustomer).SetPath("customer", value));

    [Theory]
    [InlineData]
    [InlineData("a", "..")]
    [InlineData("a", "")]
    [InlineData("../b")]
    public void A_list_in_the_path_that_leads_elsewhere_is_rejected(params string[] values)
    {
        var request = new ApiRequest(Api.GetCustomer);
        Should.Throw<ArgumentException>(() => request.SetPath("customer", values, ParameterStyle.Simple, false));
        Should.Throw<ArgumentException>(() => request.SetPath("customer", values.Select(static value => new KeyValuePair<string, string>("k", value)), ParameterStyle.Simple, true));
        Should.Throw<ArgumentException>(() => request.SetPath("customer", values.Select(static value => new KeyValuePair<string, string>(value, "v")), ParameterStyle.Label, false));
    }

    [Theory]
    [InlineData("AA-00-BB", "AA-00-BB")]
    [InlineData("AA 00/BB", "AA%2000%2FBB")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("ção", "%C3%A7%C3%A3o")]
    public void A_path_value_stays_one_segment(string value, string escaped)
    {
        Uri address = new ApiRequest(Api.GetCustomer).SetPath("customer", value).ToAddress(new Uri("https://company.officegest.com/api/v2/"));
        address.AbsolutePath.ShouldBe("/api/v2/entities/customers/" + escaped);
    }

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "a,b%2Fc")]
    [InlineData(ParameterStyle.Label, true, ".a.b%2Fc")]
    [InlineData(ParameterStyle.Label, false, ".a,b%2Fc")]
    [InlineData(ParameterStyle.Matrix, true, ";customer=a;customer=b%2Fc")]
    [InlineData(ParameterStyle.Matrix, false, ";customer=a,b%2Fc")]
    public void Lists_take_their_style_in_the_path(ParameterStyle style, bool explode, string segment)
    {
        Uri address = new ApiRequest(Api.GetCustomer).SetPath("customer", ["a", "b/c"], style, explode).ToAddress(new Uri("https://company.officegest.com/"));
        address.AbsolutePath.ShouldBe("/entities/customers/" + segment);
    }

    [Theory]
    [InlineData(ParameterStyle.Form, true, "?f=a&f=b%20c")]
    [InlineData(ParameterStyle.Form, false, "?f=a,b%20c")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "?f=a%20b%20c")]
    [InlineData(ParameterStyle.PipeDelimited, false, "?f=a%7Cb%20c")]
    public void Lists_take_their_style_in_the_query(ParameterStyle style, bool explode, string query) =>
        new ApiRequest(Api.ListCustomers).AddQuery("f", ["a", "b c"], style, explode).ToAddress(new Uri("https://company.officegest.com/")).Query.ShouldBe(query);

    [Theory]
    [InlineData(ParameterStyle.DeepObject, true, "?filter%5Bstatus%5D=FAC&filter%5Bq%5D=a%26b")]
    [InlineData(ParameterStyle.Form, true, "?status=FAC&q=a%26b")]
    [InlineData(ParameterStyle.Form, false, "?filter=status,FAC,q,a%26b")]
    public void Objects_take_their_style_in_the_query(ParameterStyle style, bool explode, string query)
    {
        KeyValuePair<string, string>[] pairs = [new("status", "FAC"), new("q", "a&b")];
        new ApiRequest(Api.ListCustomers).AddQuery("filter", pairs, style, explode).ToAddress(new Uri("https://company.officegest.com/")).Query.ShouldBe(query);
    }

    [Fact]
    public void Reserved_characters_stay_when_that_is_allowed() =>
        new ApiRequest(Api.ListCustomers).AddQuery("f", "a/b?c&d=e #", allowReserved: true).ToAddress(new Uri("https://company.officegest.com/")).Query
            .ShouldBe("?f=a/b?c%26d%3De%20%23");

    [Theory]
    [InlineData("X-A", "a\r\nAuthorization: x")]
    [InlineData("X-A", "a\nb")]
    [InlineData("X-A", "a\0b")]
    [InlineData("X A", "a")]
    [InlineData("X:A", "a")]
    [InlineData("", "a")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Host", "example.pt")]
    [InlineData("COOKIE", "session=1")]
    [InlineData("proxy-authorization", "Basic x")]
    [InlineData("Content-Length", "0")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "close")]
    [InlineData("Upgrade", "h2c")]
    [InlineData("TE", "trailers")]
    [InlineData("Trailer", "X")]
    public void A_header_cannot_smuggle_another(string name, string value) =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Api.GetCustomer).AddHeader(name, value));

    [Fact]
    public void A_parameter_of_the_path_that_was_not_set_is_reported_before_sending() =>
        Should.Throw<InvalidOperationException>(() => new ApiRequest(Api.GetCustomer).ToAddress(new Uri("https://company.officegest.com/")));
}
