using System.Globalization;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Tests.Reading;

/// <summary>A key that stands twice is reported where it stands the second time, and the document is read with that one.</summary>
public class DuplicateKeyTests
{
    [Theory]
    [InlineData("{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"t\", \"version\": \"1\" }, \"paths\": {},\n  \"paths\": {} }", 1, 2, "the document has the key 'paths' twice")]
    [InlineData("{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"t\", \"title\": \"u\", \"version\": \"1\" }, \"paths\": {} }", 0, 46, "the section 'info' has the key 'title' twice")]
    [InlineData("openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a: { get: { operationId: a, operationId: b, responses: {} } }\n", 3, 31, "the operation 'b' has the key 'operationId' twice")]
    [InlineData("openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a: { get: { operationId: a, responses: {} } }\n  /a: { get: { operationId: b, responses: {} } }\n", 4, 2, "the section 'paths' has the key '/a' twice")]
    public void It_is_reported_with_its_line_and_column(string text, int line, int column, string message)
    {
        ParseResult result = SpecParser.Parse(new SpecItem("spec", text, "Acme.Api", "ApiClient", new OperationFilter()), CancellationToken.None);

        SpecDiagnostic diagnostic = result.Diagnostics.Single(static one => one.Rule == SpecRules.DuplicateKey);
        (diagnostic.Position.Line, diagnostic.Position.Column).ShouldBe((line, column));
        diagnostic.Message.ToLower(CultureInfo.InvariantCulture).ShouldContain(message.ToLower(CultureInfo.InvariantCulture));
        result.Model.ShouldNotBeNull();
    }
}
