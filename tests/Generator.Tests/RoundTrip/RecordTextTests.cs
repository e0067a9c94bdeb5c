using System.Text;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Parse;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>What <c>ToString()</c> of a record shows.</summary>
public class RecordTextTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: t, version: "1" }
        paths:
          /customers: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } } } }
        components:
          schemas:
            Customer:
              type: object
              required: [id, name]
              properties:
                id: { type: integer }
                name: { type: string }
                city: { type: string }
                since: { type: string, format: date }
                total: { type: number }
                active: { type: boolean }
                tags: { type: array, items: { type: string } }
                more: { type: object, additionalProperties: { type: integer } }
                any: {}
                password: { type: string, format: password }
        """;

    private static readonly EmittedModels Models = new(ParsedSpec.Of(Description).Model.Units);

    [Theory]
    [InlineData("""{"id":7,"name":"Silva"}""", "Customer { Id = 7, Name = \"Silva\" }")]
    [InlineData("""{"id":7,"name":"a\nb\u202e","since":"2026-01-02","total":1.50,"active":true}""", "Customer { Id = 7, Name = \"a\\u000ab\\u202e\", Since = 2026-01-02, Total = 1.50, Active = true }")]
    [InlineData("""{"id":7,"name":"x","tags":["a"],"more":{"a":1,"b":2},"any":{"token":"hunter2"}}""", "Customer { Id = 7, Name = \"x\", Tags = 1 item, More = 2 entries, Any = an object }")]
    [InlineData("""{"id":7,"name":"x","password":"hunter2","secret_token":"hunter2"}""", "Customer { Id = 7, Name = \"x\", Password = ***, AdditionalProperties = 1 key }")]
    public void It_shows_what_is_set_and_no_secret(string json, string text) => Read(json).ToString().ShouldBe(text);

    [Fact]
    public void It_is_bounded()
    {
        string text = Read($$"""{"id":7,"name":"{{new string('x', 5000)}}","city":"{{new string('y', 5000)}}"}""").ToString()!;
        text.Length.ShouldBeLessThan(300);
        text.ShouldContain("…");
    }

    [Fact]
    public void No_record_of_the_fixtures_shows_what_is_marked_as_secret()
    {
        var models = new EmittedModels(ParsedSpec.Of(new Fixture("secrets").Spec).Model.Units);
        int secrets = 0;
        foreach (ObjectUnit unit in models.Units.OfType<ObjectUnit>())
        {
            PropertyModel[] texts = [.. unit.Properties.Where(static property => property.Type is ScalarType { Kind: Specification.Scalars.ScalarKind.String })];
            string json = $"{{{string.Join(",", texts.Select(static property => $"\"{property.JsonName}\":\"{(property.Secret ? "hunter2" : "shown")}\""))}}}";
            if (models.Read(unit, Encoding.UTF8.GetBytes(json)) is not { } record) continue;

            record.ToString()!.ShouldNotContain("hunter2", Case.Sensitive, unit.Name);
            secrets += texts.Count(static property => property.Secret);
        }

        secrets.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void No_invisible_character_reaches_a_documentation_comment()
    {
        foreach (string invisible in new[] { "\u00AD", "\u061C", "\u180E", "\u200B", "\u200E", "\u202E", "\u2066", "\u2800", "\u3164", "\uFE0F", "\uFEFF", "\uE000", "\U000E0041", "\U000E0101", "\u0007" })
            XmlDoc.Escape($"a{invisible}b").ShouldBe("ab");
        XmlDoc.Escape("matrícula € \U0001F697 <b>").ShouldBe("matrícula € \U0001F697 &lt;b&gt;");
    }

    private static object Read(string json) => Models.Read(Models.Units.Single(static unit => unit.Name == "Customer"), Encoding.UTF8.GetBytes(json))!;
}
