using NJsonSchema;

namespace OfficeGest.Spec.Tests;

public class ReadersTests
{
    [Fact]
    public void Microsoft_OpenApi_reads_it_without_an_error_or_a_warning() =>
        SpecFile.Diagnostic.Errors.Concat(SpecFile.Diagnostic.Warnings).Select(static problem => $"{problem.Pointer}: {problem.Message}").ShouldBeEmpty();

    [Fact]
    public void NSwag_sees_the_same_operations()
    {
        IEnumerable<string> theirs = SpecFile.PeerDocument.Operations.Select(static description =>
            $"{description.Method.ToUpperInvariant()} {description.Path} {description.Operation.OperationId}");

        theirs.ShouldBe(SpecFile.Operations.Values.Select(static operation => $"{operation.Method} {operation.Path} {operation.Id}"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void NSwag_sees_the_same_parameters(string id)
    {
        NSwag.OpenApiOperation theirs = Peer.Operation(id);

        theirs.ActualParameters.Where(static parameter => parameter.Kind != NSwag.OpenApiParameterKind.Body).Select(static parameter => parameter.Name)
            .ShouldBe((SpecFile.Operations[id].Operation.Parameters ?? []).Select(static parameter => parameter.Name.ShouldNotBeNull()), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void NSwag_sees_the_same_properties(string name)
    {
        JsonSchema theirs = SpecFile.PeerDocument.Components.Schemas[name];

        theirs.ActualProperties.Keys.ShouldBe(SpecFile.Schemas[name].Properties?.Keys ?? [], ignoreOrder: true);
        theirs.RequiredProperties.ShouldBe(SpecFile.Schemas[name].Required ?? new HashSet<string>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Vehicle", "vin", true)]
    [InlineData("Vehicle", "plate", false)]
    [InlineData("Appointment", "priority", true)]
    [InlineData("Appointment", "confirmed", false)]
    public void NSwag_understands_null_in_a_list_of_types_and_in_oneOf(string schema, string property, bool nullable) =>
        SpecFile.PeerDocument.Components.Schemas[schema].ActualProperties[property].IsNullable(SchemaType.JsonSchema).ShouldBe(nullable);
}
