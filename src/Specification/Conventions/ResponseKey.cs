using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>A key of a response, as far as envelopes and paging need to know it.</summary>
/// <param name="Name">As the response spells it.</param>
/// <param name="Form">What is there.</param>
/// <param name="Keys">The keys of an object.</param>
/// <param name="IsAddress">Whether it is a text that the description calls an address.</param>
internal sealed record ResponseKey(string Name, ValueForm Form, IReadOnlyList<ResponseKey> Keys, bool IsAddress = false)
{
    // meta.pagination.next_cursor, links.next.href: figures lie no deeper.
    private const int Depth = 3;

    public ResponseKey(string name) : this(name, ValueForm.Unknown, [])
    {
    }

    /// <param name="properties">The properties of an object.</param>
    /// <param name="depth">How deep the keys are.</param>
    /// <param name="more">Returns the properties of an object that one of them is.</param>
    public static IReadOnlyList<ResponseKey> Of(
        IEnumerable<KeyValuePair<string, IOpenApiSchema>> properties, Func<IOpenApiSchema, IEnumerable<KeyValuePair<string, IOpenApiSchema>>> more, int depth = 1) =>
        [.. properties.Select(pair => Of(pair.Key, pair.Value, more, depth))];

    private static ResponseKey Of(string name, IOpenApiSchema schema, Func<IOpenApiSchema, IEnumerable<KeyValuePair<string, IOpenApiSchema>>> more, int depth)
    {
        IOpenApiSchema actual = SchemaForm.WithoutNull(schema);
        ValueForm form = FormOf(actual);
        IReadOnlyList<ResponseKey> inner = form is ValueForm.Object or ValueForm.Unknown && depth < Depth ? Of(more(actual), more, depth + 1) : [];
        return new ResponseKey(name, form == ValueForm.Unknown && inner.Count > 0 ? ValueForm.Object : form, inner, actual.Format is "uri" or "url" or "uri-reference");
    }

    private static ValueForm FormOf(IOpenApiSchema schema) => schema.Types() switch
    {
        JsonSchemaType.Array => ValueForm.List,
        JsonSchemaType.Object => ValueForm.Object,
        JsonSchemaType.Integer => ValueForm.Integer,
        JsonSchemaType.String => ValueForm.Text,
        JsonSchemaType.Boolean => ValueForm.Flag,
        0 when schema.Items is not null => ValueForm.List,
        0 when schema.Properties is { Count: > 0 } || schema.AllOf is { Count: > 0 } => schema.Properties is { Count: > 0 } ? ValueForm.Object : ValueForm.Unknown,
        0 => ValueForm.Unknown,
        _ => ValueForm.Other,
    };
}

internal enum ValueForm
{
    /// <summary>The description does not say.</summary>
    Unknown,
    Object,
    List,
    Integer,
    Text,
    Flag,

    /// <summary>A fraction, or a choice of several.</summary>
    Other,
}
