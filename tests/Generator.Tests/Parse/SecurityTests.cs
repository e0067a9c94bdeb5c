using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Which credentials a description takes.</summary>
public class SecurityTests
{
    [Theory]
    [InlineData("k: { type: apiKey, in: header, name: X-Api-Key }", "[{ k: [] }]", "header X-Api-Key", false, false)]
    [InlineData("k: { type: apiKey, in: query, name: api_key }", "[{ k: [] }]", "query api_key", false, false)]
    [InlineData("k: { type: apiKey, in: header, name: authorization }", "[{ k: [] }]", "header authorization", true, false)]
    [InlineData("b: { type: http, scheme: Bearer }", "[{ b: [] }]", "", true, false)]
    [InlineData("b: { type: http, scheme: BASIC }", "[{ b: [] }]", "", false, true)]
    [InlineData("o: { type: openIdConnect, openIdConnectUrl: 'https://example.pt/o' }", "[{ o: [] }]", "", true, false)]
    [InlineData("b: { type: http, scheme: bearer }, k: { type: apiKey, in: header, name: A }, q: { type: apiKey, in: query, name: b }", "[{ b: [] }, { k: [] }]", "header A", true, false)]
    [InlineData("b: { type: http, scheme: bearer }, k: { type: apiKey, in: header, name: A }", "[]", "header A", true, false)]
    public void A_scheme_that_is_required_is_a_credential(string schemes, string required, string keys, bool bearer, bool basic)
    {
        SecurityModel security = Security(Document(schemes, required)).ShouldNotBeNull();

        string.Join(", ", security.Keys.Select(static key => $"{(key.InQuery ? "query" : "header")} {key.Name}")).ShouldBe(keys);
        (security.Bearer, security.Basic).ShouldBe((bearer, basic));
    }

    [Theory]
    [InlineData("", "[]")]
    [InlineData("c: { type: apiKey, in: cookie, name: sid }", "[{ c: [] }]")]
    public void A_description_without_a_credential_that_can_be_sent_has_none(string schemes, string required) => Security(Document(schemes, required)).ShouldBeNull();

    [Theory]
    [InlineData("c: { type: apiKey, in: cookie, name: sid }", "[{ c: [] }]", "The security scheme 'c' is an API key that is neither in a header nor in the query")]
    [InlineData("d: { type: http, scheme: digest }", "[{ d: [] }]", "The security scheme 'd' is of the HTTP scheme 'digest'")]
    [InlineData("m: { type: mutualTLS }", "[{ m: [] }]", "The security scheme 'm' is a certificate of the client, which a handler of yours has to bring")]
    [InlineData("k: { type: apiKey, in: header, name: Host }", "[{ k: [] }]", "The security scheme 'k' is an API key in the header 'Host', which belongs to the connection and cannot be set by a caller")]
    [InlineData("k: { type: apiKey, in: header, name: \"a\\r\\nb\" }", "[{ k: [] }]", "which is no name that a header can have")]
    [InlineData("k: { type: apiKey, in: header, name: A }, b: { type: http, scheme: bearer }", "[{ k: [], b: [] }]", "asks for 'k' and 'b' together, and a client has one credential")]
    public void What_no_client_can_send_is_reported(string schemes, string required, string message) =>
        ParsedSpec.Message(ParsedSpec.Of(Document(schemes, required)).Result.Diagnostics.Single(static one => one.Rule.Id == "OG0505")).ShouldContain(message);

    [Fact]
    public void The_place_of_a_scheme_in_Swagger_is_found()
    {
        ParsedSpec spec = ParsedSpec.Of("""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            securityDefinitions:
              odd: { type: apiKey, in: header, name: 'a b' }
              user: { type: basic }
            security: [{ odd: [] }, { user: [] }]
            paths: { /a: { get: { responses: { '204': { description: ok } } } } }
            """);

        spec.Result.Diagnostics.Single(static one => one.Rule.Id == "OG0505").Position.Line.ShouldBe(3);
        Security(spec).ShouldNotBeNull().Basic.ShouldBeTrue();
    }

    [Fact]
    public void Where_there_is_a_login_a_password_is_for_it()
    {
        SecurityModel security = Security(Document("b: { type: http, scheme: basic }", "[{ b: [] }]", """
              /auth/session:
                post:
                  requestBody: { content: { application/json: { schema: { type: object, properties: { user: { type: string }, password: { type: string } } } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { token: { type: string } } } } } } }
            """)).ShouldNotBeNull();

        (security.Bearer, security.Basic).ShouldBe((true, false));
    }

    [Fact]
    public void An_operation_may_require_what_the_document_does_not() => Security(Document(
        "k: { type: apiKey, in: query, name: key }, other: { type: http, scheme: basic }", "[]", "  /b: { get: { security: [{ k: [] }], responses: { '204': { description: ok } } } }")).ShouldNotBeNull().Basic.ShouldBeFalse();

    private static SecurityModel? Security(string document) => Security(ParsedSpec.Of(document));

    private static SecurityModel? Security(ParsedSpec spec) => spec.Model.Units.OfType<ClientUnit>().Single(static unit => unit.IsRoot).Security;

    private static string Document(string schemes, string required, string paths = "") => $$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        {{(required == "[]" ? string.Empty : $"security: {required}")}}
        components: { securitySchemes: { {{schemes}} } }
        paths:
          /a: { get: { responses: { '204': { description: ok } } } }
        {{paths}}
        """;
}
