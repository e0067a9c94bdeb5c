using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Passes;

/// <summary>Decides the C# form of members, methods and conversions, at the end of parsing.</summary>
/// <param name="nameOf">Returns the C# name of a type, on targets with or without <c>DateOnly</c>.</param>
internal sealed class ShapePass(Func<TypeModel, bool, string> nameOf)
{
    public IReadOnlyList<EmitUnit> Decide(IReadOnlyList<EmitUnit> units) => [.. units.Select(Decide)];

    private EmitUnit Decide(EmitUnit unit) => unit switch
    {
        ObjectUnit record => record with { Properties = record.Properties.Select(static property => property with { Shape = Member(property) }).ToEquatableArray() },
        QueryUnit query => query with { Parameters = query.Parameters.Select(static parameter => parameter with { Shape = new MemberShape(parameter.Type, Nullable: true, MustBeSet: false) }).ToEquatableArray() },
        FormUnit form => form with { Fields = form.Fields.Select(static field => field with { Shape = new MemberShape(field.Type, !field.Required, field is { Required: true, Constant: null }) }).ToEquatableArray() },
        UnionUnit union => union with { Conversions = Conversions(union).ToEquatableArray() },
        ClientUnit client => client with { Operations = client.Operations.Select(Operation).ToEquatableArray() },
        _ => unit,
    };

    // Read-only properties and those with a value need not be set; for deprecated ones the compiler would warn.
    private static MemberShape Member(PropertyModel property)
    {
        bool isNeverNull = property.Required && !property.Nullable;
        return new MemberShape(property.Type, !isNeverNull, isNeverNull && property is { ReadOnly: false, Constant: null, Deprecated: false });
    }

    private static OperationModel Operation(OperationModel operation) => operation with
    {
        Parameters = operation.Parameters.Select(static parameter => parameter with { Shape = new MemberShape(parameter.Type, Nullable: false, MustBeSet: true) }).ToEquatableArray(),
        Shape = new MethodShape(Returns(operation.Response), Arguments(operation).ToEquatableArray()),
    };

    private static ReturnShape Returns(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => new ReturnShape(ReturnKind.Nothing, null, false),
        ResponseKind.Json => new ReturnShape(ReturnKind.Value, response.Type, response.Nullable),
        ResponseKind.Pageable => new ReturnShape(ReturnKind.Pages, response.Type, false),
        ResponseKind.Page => new ReturnShape(ReturnKind.Page, response.Type, false),
        ResponseKind.Text => new ReturnShape(ReturnKind.Text, null, false),
        ResponseKind.Binary => new ReturnShape(ReturnKind.Stream, null, false),
        _ => new ReturnShape(ReturnKind.Items, response.Type, false),
    };

    private static IEnumerable<ArgumentShape> Arguments(OperationModel operation)
    {
        foreach (ParameterModel parameter in operation.Parameters.Where(static parameter => parameter.Constant is null))
            yield return new ArgumentShape(ArgumentKind.Parameter, parameter.Name, parameter.Type, Nullable: false, IsOptional: false);
        if (operation.Body is { } body) yield return new ArgumentShape(ArgumentKind.Body, body.ParameterName, body.Type, !body.Required || body.Nullable, !body.Required);
        if (operation.QueryName is { } query) yield return new ArgumentShape(ArgumentKind.Query, "query", new NamedType(query, NamedKind.Object), Nullable: true, IsOptional: true);
        yield return new ArgumentShape(ArgumentKind.CallOptions, "callOptions", null, Nullable: true, IsOptional: true);
        yield return new ArgumentShape(ArgumentKind.CancellationToken, "cancellationToken", null, Nullable: false, IsOptional: true);
    }

    // A conversion from an interface is not allowed, and two from the same type would be ambiguous.
    private IEnumerable<ConversionShape> Conversions(UnionUnit union)
    {
        foreach (UnionCaseModel one in union.Cases)
        {
            if (one.Type is NamedType or ScalarType && IsSingle(union, one.Type, hasDateOnly: true))
                yield return new ConversionShape(one.Name, one.Type, NeedsDateOnly: !IsSingle(union, one.Type, hasDateOnly: false));
        }
    }

    private bool IsSingle(UnionUnit union, TypeModel type, bool hasDateOnly) => union.Cases.Count(other => nameOf(other.Type, hasDateOnly) == nameOf(type, hasDateOnly)) == 1;
}
