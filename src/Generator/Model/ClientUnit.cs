using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>A class with the operations below one static path, and its nested clients.</summary>
internal sealed record ClientUnit : EmitUnit
{
    /// <summary>Whether it is the client that users create; it then owns the transport.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The login that the root passes to the runtime; null for the runtime's default.</summary>
    public LoginModel? Login { get; init; }

    /// <summary>The credentials that the root takes; null where the description says nothing of them.</summary>
    public SecurityModel? Security { get; init; }

    public EquatableArray<NestedClientModel> Clients { get; init; }

    public EquatableArray<OperationModel> Operations { get; init; }
}

internal sealed record NestedClientModel(string PropertyName, string TypeName, DocumentationModel Documentation);

internal sealed record OperationModel
{
    /// <summary>The <c>operationId</c>, or <c>GET /path</c> for an operation without one.</summary>
    public required string OperationId { get; init; }

    /// <summary>Ends in <c>Async</c> unless the operation is pageable or a stream of items.</summary>
    public required string MethodName { get; init; }

    /// <summary>The field of the descriptor, <c>ListOperation</c>; unique in the client.</summary>
    public required string FieldName { get; init; }

    /// <summary>The method that compares rows with the filters that were sent; unique in the client.</summary>
    public required string CheckName { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The path in the spec, with a leading slash and parameters in braces.</summary>
    public required string Route { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool Deprecated { get; init; }

    /// <summary>Whether the spec marks it as only inferred: printed as <c>[Experimental]</c> if the target has that attribute.</summary>
    public bool Experimental { get; init; }

    /// <summary><c>security: []</c>: sent without a credential.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The permission that the API user needs, such as <c>workshop.vehicles</c>, for the message of a 403.</summary>
    public string? Module { get; init; }

    /// <summary>The documented statuses, such as <c>200 404 5XX</c>; null if the spec has none.</summary>
    public string? Statuses { get; init; }

    /// <summary>Path parameters in the order of the route, then required query, header and cookie parameters: the method's first parameters.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    public BodyModel? Body { get; init; }

    /// <summary>The name of the <see cref="QueryUnit"/> with the optional parameters.</summary>
    public string? QueryName { get; init; }

    public required ResponseModel Response { get; init; }

    /// <summary>The types of error bodies, sorted by status.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>The exact filters that can be checked in the returned rows.</summary>
    public EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>The method in C#; set when the whole model is known.</summary>
    public MethodShape? Shape { get; init; }
}

internal sealed record ParameterModel
{
    public required string WireName { get; init; }

    /// <summary>camelCase for a method's parameter, PascalCase for a property of a query record; never a keyword without <c>@</c>.</summary>
    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    public required TypeModel Type { get; init; }

    public bool Required { get; init; }

    /// <summary>The only value that it can have, when it is required: sent without being asked for.</summary>
    public LiteralModel? Constant { get; init; }

    public ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Declared by <c>content</c>: the value is sent as JSON.</summary>
    public bool AsJson { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The key of the rows that a query parameter filters exactly by; null if it does not filter exactly.</summary>
    public string? FilterField { get; init; }

    /// <summary>Whether <c>ToString()</c> of the query record must not show the value.</summary>
    public bool Secret { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    /// <summary>The property or argument in C#; set when the whole model is known.</summary>
    public MemberShape? Shape { get; init; }
}

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>The names are those of <c>OfficeGest.Protocol.ParameterStyle</c>.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>Tabs between the values, in Swagger 2.0.</summary>
    TabDelimited,
}

/// <summary>The optional parameters of one operation: a sealed record.</summary>
internal sealed record QueryUnit : EmitUnit
{
    public required EquatableArray<ParameterModel> Parameters { get; init; }
}

/// <param name="WireName">The query parameter.</param>
/// <param name="QueryProperty">Its property in the query record.</param>
/// <param name="Local">The variable that holds its value.</param>
/// <param name="RowProperty">The property of the item that the parameter filters; both have the same scalar kind, or both are strings.</param>
/// <param name="Type">The type of both.</param>
/// <param name="RowNullable">Whether the property of the item is nullable in C#.</param>
internal sealed record FilterModel(string WireName, string QueryProperty, string Local, string RowProperty, TypeModel Type, bool RowNullable);
