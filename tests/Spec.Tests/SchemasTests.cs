using Microsoft.OpenApi;

namespace OfficeGest.Spec.Tests;

public class SchemasTests
{
    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void A_schema_is_described_and_has_an_example(string name)
    {
        SpecFile.Schemas[name].Description.ShouldNotBeNullOrWhiteSpace();
        SpecFile.Schemas[name].Examples.ShouldNotBeNull().ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void A_property_is_described_and_says_how_it_is_known(string name)
    {
        foreach ((string property, IOpenApiSchema schema) in SpecFile.Schemas[name].Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            schema.Description.ShouldNotBeNullOrWhiteSpace($"{name}.{property}");
            Mark.ShouldHaveEvidence(schema.Extensions, $"{name}.{property}");
        }
    }

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void A_property_whose_type_is_known_has_an_example(string name) =>
        (SpecFile.Schemas[name].Properties ?? new Dictionary<string, IOpenApiSchema>())
            .Where(static property => (property.Value.Type is not null || property.Value.OneOf is not null) && property.Value.Examples is not { Count: > 0 })
            .Select(static property => property.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void What_is_not_a_key_or_a_promise_may_be_null(string name)
    {
        IOpenApiSchema schema = SpecFile.Schemas[name];
        string[] required = [.. schema.Required ?? new HashSet<string>()];
        if (name.EndsWith("Create", StringComparison.Ordinal))
        {
            return;
        }

        (schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .Where(property => !required.Contains(property.Key) && !MayBeNull(property.Value))
            .Select(static property => property.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void Known_values_have_a_name_and_a_description_each(string name)
    {
        IOpenApiSchema schema = SpecFile.Schemas[name];
        if (Mark.Find(schema.Extensions, "x-extensible-enum") is not { } values)
        {
            return;
        }

        Mark.Find(schema.Extensions, "x-enum-varnames")!.AsArray().Count.ShouldBe(values.AsArray().Count);
        Mark.Find(schema.Extensions, "x-enum-descriptions")!.AsArray().Count.ShouldBe(values.AsArray().Count);
        schema.Enum.ShouldBeNull("codes are open");
    }

    [Fact]
    public void No_time_without_offset_is_called_a_date_time() =>
        SpecFile.Schemas.SelectMany(static schema => schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .Where(static property => property.Value.Format == "date-time").ShouldBeEmpty();

    [Theory]
    [InlineData("Vehicle", "dropped")]
    [InlineData("Appointment", "explicit")]
    [InlineData("ServiceOrderTime", "explicit")]
    public void How_nulls_come_is_marked(string name, string nulls) => Mark.Text(SpecFile.Schemas[name].Extensions, "x-officegest-nulls").ShouldBe(nulls);

    private static bool MayBeNull(IOpenApiSchema schema) => schema switch
    {
        { Type: { } type } => type.HasFlag(JsonSchemaType.Null),
        { OneOf: { } cases } => cases.Any(static one => one.Type == JsonSchemaType.Null),
        _ => true,
    };
}
