using OfficeGest.Fuzz;

namespace OfficeGest.Generator.Tests.Sealed;

/// <summary>A short, repeatable part of what <c>tools/OfficeGest.Fuzz</c> does for as long as one likes.</summary>
[Trait("Speed", "Slow")]
public class FuzzTests
{
    private const int Cases = 400;

    private static readonly string Fixtures = Repository.PathOf("tests", "Generator.Tests");

    /// <summary>What the fuzzer found, made small.</summary>
    public static TheoryData<string> Found =>
    [
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { get: { responses: { '200': { description: ok, content: { $ref: '#/components/schemas/item' } } } } } }\ncomponents: { schemas: { item: { type: object } } }",
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { post: { requestBody: { content: { application/json: text } }, responses: { '200': { description: ok } } } } }",
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { post: { requestBody: { $ref: '#/components/requestBodies/text' }, responses: { '200': { description: ok } } } }, /other: { get: { responses: { '200': { description: ok } } } } }\ncomponents: { requestBodies: { text: [] } }",
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { get: { parameters: [ { $ref: '#/components/parameters/text' } ], responses: { '200': { description: ok } } } }, /other: { get: { responses: { '200': { description: ok } } } } }\ncomponents: { parameters: { text: text } }",
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { get: { responses: { '200': { $ref: '#/components/responses/text' } } } }, /other: { get: { responses: { '200': { description: ok } } } } }\ncomponents: { responses: { text: 7 } }",
        "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /other: { get: { responses: { '200': { description: ok } } } } }\nwebhooks: { paid: { post: { requestBody: { content: { application/json: text } }, responses: { '200': { description: ok } } } } }",
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_stays_mended(string text) => Generation.Run("found", text, CancellationToken.None).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("# YAML\nopenapi: \"\\udc00\"")]
    [InlineData("{ openapi: \"a\\uD83D\\uFFFE\" }")]
    public void An_escape_that_is_no_character_is_a_fault_of_the_document(string text) => Generation.Run("found", text, CancellationToken.None).ShouldBe(0);

    [Theory]
    [InlineData("['']")]
    [InlineData("[\"\\r\", {}, null]")]
    public void A_tag_without_a_name_costs_nothing(string tags)
    {
        const string Document = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /item: { get: { tags: [], responses: { '200': { description: ok } } } } }";

        Generation.Run("found", Document.Replace("[]", tags, StringComparison.Ordinal), CancellationToken.None).ShouldBe(Generation.Run("found", Document, CancellationToken.None));
    }

    [Fact]
    public void Damaged_documents_get_a_result_within_time_and_memory()
    {
        string[] documents = [.. Directory.EnumerateFiles(Fixtures, "spec.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        documents.ShouldNotBeEmpty();
        var failures = new List<string>();
        var fuzzing = new Fuzzing(new Mutator(documents), (seed, text, why) => failures.Add($"seed {seed}: {why}\n{text}"));
        for (int seed = 1; seed <= Cases; seed++)
            if (!fuzzing.Run(seed)) break;

        failures.ShouldBeEmpty();
        fuzzing.Emitted.ShouldBeGreaterThan(Cases / 20, "Damage that nothing survives tests the first reader only.");
    }
}
