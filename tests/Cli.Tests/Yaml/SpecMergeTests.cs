using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Yaml;

public class SpecMergeTests
{
    private const string Old = """
        # A comment at the top.
        openapi: 3.1.0   # the version

        # About the paths.
        paths:
          # The customers.
          /customers:
            get:
              operationId: "listCustomers"
              description: >-
                Lists the customers,
                # all of them.
              parameters:
                # Where to start.
                - { name: page, in: query }
                - name: limit
                  in: query

          /orders:
            get: { operationId: listOrders }
        # The end.

        """;

    [Fact]
    public void What_means_the_same_stays_as_it_is_written() =>
        SpecMerge.Apply(Old, SpecReader.Read("""
            {"paths": {"/orders": {"get": {"operationId": "listOrders"}}, "/customers": {"get": {"description": "Lists the customers, # all of them.", "operationId": "listCustomers",
             "parameters": [{"in": "query", "name": "page"}, {"in": "query", "name": "limit"}]}}}, "openapi": "3.1.0"}
            """)).ShouldBe(Old);

    [Theory]
    [InlineData("\"listCustomers\"", "findCustomers")]
    [InlineData("- name: limit", "- name: size")]
    [InlineData("- { name: page, in: query }", "- { name: page, in: query, required: true }")]
    [InlineData("  /orders:\n    get: { operationId: listOrders }\n", "  /orders:\n    get: { operationId: listOrders, deprecated: true }\n")]
    [InlineData("        - name: limit\n          in: query\n", "")]
    [InlineData("    get: { operationId: listOrders }\n", "    get: { operationId: listOrders }\n\n  /suppliers:\n    get:\n      operationId: listSuppliers\n")]
    public void A_change_touches_its_own_lines_only(string before, string after)
    {
        Old.ShouldContain(before);
        string @new = Old.Replace(before, after, StringComparison.Ordinal);

        SpecMerge.Apply(Old, SpecReader.Read(SpecWriter.Document(SpecReader.Read(@new)))).ShouldBe(@new);
    }

    public static TheoryData<string, string, string> Forms => new()
    {
        // Several lines in braces, with comments.
        {
            "a: {\n  x: 1, # one\n  'y': { \"z\": 2 } # two\n}\n# end\n", "a: { x: 1, y: { z: 2 }, w: [new] }",
            "a: {\n  x: 1, # one\n  'y': { \"z\": 2 }, # two\n  w: [new]\n}\n# end\n"
        },
        { "a: {\n  x: 1, # one\n  y: 2 # two\n}\n", "a: { x: 1, k: 3, y: 2 }", "a: {\n  x: 1, # one\n  k: 3,\n  y: 2 # two\n}\n" },
        { "a: {x: 1, y: 2, z: 3}\n", "a: { x: 1, z: 4 }", "a: {x: 1, z: 4}\n" },
        { "a: [1, 2] # why\n", "a: [1, 2, 3]", "a: [1, 2, 3] # why\n" },
        { "a: { x: 1 } # why\n", "a: { x: { z: 1 } }", "a: { x: { z: 1 } } # why\n" },

        // Items without a name, with comments.
        {
            "allOf:\n  # Base.\n  - $ref: '#/a'\n  # Own.\n  - type: object # here\n    properties:\n      # Key.\n      id: 1\n", "allOf: [{ $ref: '#/a' }, { type: object, properties: { id: 1, name: 2 } }]",
            "allOf:\n  # Base.\n  - $ref: '#/a'\n  # Own.\n  - type: object # here\n    properties:\n      # Key.\n      id: 1\n      name: 2\n"
        },
        { "a:\n  - x: 1 # one\n    y: 2 # two\n", "a: [{ x: 3, y: 2 }]", "a:\n  - x: 3\n    y: 2 # two\n" },

        // Keys in quotes, line ends, JSON.
        { "\"a\":\n  '200': { x: 1 } # ok\n", "a: { '200': { x: 2 } }", "\"a\":\n  '200': { x: 2 } # ok\n" },
        { "# Ours.\r\na: 1\r\nb: 2 # two\r\n", "{ a: 3, b: 2 }", "# Ours.\r\na: 3\r\nb: 2 # two\r\n" },
        { "{\n  \"a\": {\n    \"x\": [\"1\"]\n  }\n}\n", "{ a: { x: ['1', '2'], y: { z: true, w: null } } }", "{\n  \"a\": {\n    \"x\": [\"1\", \"2\"],\n    \"y\": { \"z\": true, \"w\": null }\n  }\n}\n" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Braces_items_quotes_and_line_ends_stay_as_they_are(string old, string @new, string expected) => SpecMerge.Apply(old, SpecReader.Read(@new)).ShouldBe(expected);

    [Fact]
    public void What_an_alias_stands_for_is_changed_where_its_anchor_is()
    {
        const string Anchored = "a: &a\n  # The x.\n  x: 1\nb: *a\nc:\n  - *a\n";
        SpecMapping document = SpecReader.Read(Anchored);
        document.Mapping("a")!.Entries.Add(new(SpecScalar.Of("z"), SpecScalar.Literal("2")));

        SpecMerge.Apply(Anchored, document).ShouldBe("a: &a\n  # The x.\n  x: 1\n  z: 2\nb: *a\nc:\n  - *a\n");
    }

    [Fact]
    public void Anchors_whose_text_goes_cost_the_form_and_not_the_content()
    {
        const string Anchored = "openapi: 3.1.0\na: &a\n  x: 1\nb: *a\n";
        SpecMapping changed = SpecReader.Read("openapi: 3.1.0\na: 2\nb:\n  x: 1\n");

        SpecReader.Read(SpecMerge.Apply(Anchored, changed)).Means(changed).ShouldBeTrue();
    }

    [Fact]
    public void One_new_field_in_the_projects_own_description_is_a_difference_of_two_lines()
    {
        string old = Repository.Description;
        SpecMapping document = SpecReader.Read(old);
        var field = new SpecMapping();
        field.Entries.Add(new(SpecScalar.Of("type"), SpecScalar.Of("string")));
        document.Mapping("components")!.Mapping("schemas")!.Mapping("Customer")!.Mapping("properties")!.Entries.Add(new(SpecScalar.Of("nickname"), field));

        string merged = SpecMerge.Apply(old, document);

        string[] before = old.Split('\n');
        string[] added = [.. merged.Split('\n').Where(line => !before.Contains(line))];
        added.ShouldBe(["        nickname:"]);
        merged.Split('\n').Length.ShouldBe(before.Length + 2);
    }
}
