using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

public class TypedErrorTests
{
    private static readonly ApiError[] Errors =
    [
        ApiError.Of<Customer>("404", Customer.ReadJson),
        ApiError.Of<string>("4XX", JsonItem.String),
        ApiError.Of<int>(string.Empty, JsonItem.Int32),
    ];

    [Theory]
    [InlineData(422, "\"text\"", "text")]
    [InlineData(500, "12", 12)]
    [InlineData(422, "<html>", null)]
    [InlineData(422, "", null)]
    [InlineData(422, "\"cut", null)]
    [InlineData(422, "{\"a\":1}", null)]
    public void The_closest_status_says_how_a_body_is_read(int status, string body, object? expected) =>
        ApiError.Read(Errors, status, Encoding.UTF8.GetBytes(body)).ShouldBe(expected);

    [Fact]
    public async Task The_exception_holds_the_typed_body()
    {
        var server = new ScriptedServer();
        server.Answer("""{"id":7,"name":"Silva"}""", 404);
        var operation = new ApiOperation("getCustomer", "GET", "/entities/customers/{customer}") { Errors = Errors };
        ApiTransport transport = Api.Create(server);

        var exception = await Should.ThrowAsync<OfficeGestNotFoundException>(
            transport.SendAsync<Customer>(new ApiRequest(operation).SetPath("customer", "1"), Customer.ReadJson, CancellationToken.None));
        exception.Error.ShouldBeOfType<Customer>().Name.ShouldBe("Silva");
    }
}
