using Microsoft.OpenApi;

namespace OfficeGest.Spec.Tests;

public class OperationsTests
{
    private static readonly string[] Sessions = ["login", "logout"];

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_operation_says_what_it_is_and_how_that_is_known(string id)
    {
        OpenApiOperation operation = SpecFile.Operations[id].Operation;

        operation.Summary.ShouldNotBeNullOrWhiteSpace();
        operation.Description.ShouldNotBeNullOrWhiteSpace();
        operation.Description.ShouldContain("(*", customMessage: "the Portuguese term stands beside the English one");
        Mark.ShouldHaveEvidence(operation.Extensions, id);
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_operation_has_the_tag_of_its_group(string id)
    {
        (_, string path, OpenApiOperation operation) = SpecFile.Operations[id];
        string group = path.Split('/')[1];

        OpenApiTagReference tag = operation.Tags.ShouldNotBeNull().ShouldHaveSingleItem();
        tag.Name.ShouldNotBeNull().ShouldBe(group, StringCompareShould.IgnoreCase);
        SpecFile.Document.Tags.ShouldNotBeNull().Single(declared => declared.Name == tag.Name).Description.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_operation_behind_a_permission_names_its_module(string id)
    {
        (_, string path, OpenApiOperation operation) = SpecFile.Operations[id];
        string? expected = Sessions.Contains(id) ? null : string.Join('.', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(2));

        Mark.Text(operation.Extensions, "x-officegest-module").ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_operation_lists_the_documented_errors(string id)
    {
        OpenApiResponses responses = SpecFile.Operations[id].Operation.Responses.ShouldNotBeNull();
        string[] expected = id switch
        {
            "login" => ["401", "404", "422", "429", "500"],
            "logout" => ["401", "404", "429", "500"],
            _ => ["401", "403", "404", "422", "429", "500"],
        };

        responses.Keys.Where(static status => status[0] is '4' or '5').ShouldBe(expected, ignoreOrder: true);
        responses.Where(static response => response.Key[0] is '4' or '5').ShouldAllBe(static response => response.Value is OpenApiResponseReference);
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void A_response_with_a_body_has_the_envelope_and_an_example(string id)
    {
        foreach ((string status, IOpenApiResponse response) in SpecFile.Operations[id].Operation.Responses!.Where(static pair => pair.Key[0] == '2'))
        {
            if (response.Content is not { Count: > 0 } content)
            {
                continue;
            }

            IOpenApiMediaType json = content["application/json"];
            json.Example.ShouldNotBeNull($"{id} {status}");
            json.Schema.ShouldNotBeNull().Required.ShouldNotBeNull().ShouldBe(["data"]);
            json.Schema.Properties.ShouldNotBeNull().Keys.Except(["data", "meta"]).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void A_parameter_is_described_with_an_example_and_its_evidence(string id)
    {
        foreach (IOpenApiParameter parameter in SpecFile.Operations[id].Operation.Parameters ?? [])
        {
            string where = $"{id} {parameter.Name}";
            parameter.Description.ShouldNotBeNullOrWhiteSpace(where);
            parameter.Example.ShouldNotBeNull(where);
            Mark.ShouldHaveEvidence(parameter.Extensions, where);
        }
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void A_filter_names_a_field_of_the_row(string id)
    {
        OpenApiOperation operation = SpecFile.Operations[id].Operation;
        foreach (IOpenApiParameter parameter in operation.Parameters ?? [])
        {
            if (Mark.Text(parameter.Extensions, "x-officegest-match") is not { } match)
            {
                continue;
            }

            match.ShouldBeOneOf("exact", "contains");
            IOpenApiSchema row = operation.Responses!["200"].Content!["application/json"].Schema!.Properties!["data"].Items!;
            row.Properties.ShouldNotBeNull().Keys.ShouldContain(Mark.Text(parameter.Extensions, "x-officegest-field").ShouldNotBeNull());
        }
    }

    [Fact]
    public void Only_login_goes_without_a_token() =>
        SpecFile.Operations.Values.Where(static operation => operation.Operation.Security is { Count: 0 })
            .Select(static operation => operation.Id).ShouldBe(["login"]);

    [Fact]
    public void A_body_has_an_example() =>
        SpecFile.Operations.Values.Where(static operation => operation.Operation.RequestBody is not null)
            .ShouldAllBe(static operation => operation.Operation.RequestBody!.Content!["application/json"].Example != null);
}
