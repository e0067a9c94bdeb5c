using OfficeGest.Cli.Tests.Running;
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
    [InlineData("- { name: page, in: query }", "- name: page\n          in: query\n          required: true")]
    [InlineData("  /orders:\n    get: { operationId: listOrders }\n", "  /orders:\n    get:\n      operationId: listOrders\n      deprecated: true\n")]
    [InlineData("        - name: limit\n          in: query\n", "")]
    [InlineData("    get: { operationId: listOrders }\n", "    get: { operationId: listOrders }\n\n  /suppliers:\n    get:\n      operationId: listSuppliers\n")]
    public void A_change_touches_its_own_lines_only(string before, string after)
    {
        Old.ShouldContain(before);
        string @new = Old.Replace(before, after, StringComparison.Ordinal);

        SpecMerge.Apply(Old, SpecReader.Read(SpecWriter.Document(SpecReader.Read(@new)))).ShouldBe(@new);
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
        string old = File.ReadAllText(Path.Combine(Repository.Root, "specs", "officegest-v2.yaml"));
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
