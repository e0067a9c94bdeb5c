using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>A key of a response, for the detection of envelopes and paging.</summary>
/// <param name="Name">The key as the response spells it.</param>
/// <param name="Form">The form of the value.</param>
/// <param name="Keys">The keys of an object.</param>
/// <param name="IsAddress">Whether it is a string that the spec declares as an address.</param>
internal sealed record ResponseKey(string Name, KeyForm Form, IReadOnlyList<ResponseKey> Keys, bool IsAddress = false)
{
    // meta.pagination.next_cursor, links.next.href: figures are not nested deeper.
    public const int Depth = 3;

    public ResponseKey(string name) : this(name, KeyForm.Unknown, [])
    {
    }

    /// <param name="properties">The properties of an object.</param>
    /// <param name="depth">How deep the keys are.</param>
    /// <param name="more">Returns the properties of a property that is an object.</param>
    public static IReadOnlyList<ResponseKey> Of(
        IEnumerable<KeyValuePair<string, IOpenApiSchema>> properties, Func<IOpenApiSchema, IEnumerable<KeyValuePair<string, IOpenApiSchema>>> more, int depth = 1) =>
        [.. properties.Select(pair => Of(pair.Key, pair.Value, more, depth))];

    /// <summary>Returns whether a string of the format is an address.</summary>
    public static bool IsAddressFormat(string? format) => format is "uri" or "url" or "uri-reference";

    private static ResponseKey Of(string name, IOpenApiSchema schema, Func<IOpenApiSchema, IEnumerable<KeyValuePair<string, IOpenApiSchema>>> more, int depth)
    {
        IOpenApiSchema actual = Target(SchemaForm.WithoutNull(Target(schema)));
        KeyForm form = FormOf(actual);
        IReadOnlyList<ResponseKey> inner = form is KeyForm.Object or KeyForm.Unknown && depth < Depth ? Of(more(actual), more, depth + 1) : [];
        return new ResponseKey(name, form == KeyForm.Unknown && inner.Count > 0 ? KeyForm.Object : form, inner, IsAddressFormat(actual.Format));
    }

    // Asked itself, a reference looks its target up for each property, and that is slow.
    private static IOpenApiSchema Target(IOpenApiSchema schema) => schema is OpenApiSchemaReference
    {
        Reference: { SchemaType: null, Format: null, Items: null, Properties: null, AllOf: null, OneOf: null, AnyOf: null },
        Target: { } target,
    }
        ? target
        : schema;

    private static KeyForm FormOf(IOpenApiSchema schema) => schema.Types() switch
    {
        JsonSchemaType.Array => KeyForm.List,
        JsonSchemaType.Object => KeyForm.Object,
        JsonSchemaType.Integer => KeyForm.Integer,
        JsonSchemaType.String => KeyForm.Text,
        JsonSchemaType.Boolean => KeyForm.Flag,
        0 when schema.Items is not null => KeyForm.List,
        0 when schema.Properties is { Count: > 0 } || schema.AllOf is { Count: > 0 } => schema.Properties is { Count: > 0 } ? KeyForm.Object : KeyForm.Unknown,
        0 => KeyForm.Unknown,
        _ => KeyForm.Other,
    };
}

internal enum KeyForm
{
    /// <summary>The spec does not declare it.</summary>
    Unknown,
    Object,
    List,
    Integer,
    Text,
    Flag,

    /// <summary>A fraction, or a union.</summary>
    Other,
}
