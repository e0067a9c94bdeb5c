using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Types;

/// <summary>Creates enumerations, which are all open.</summary>
internal sealed class EnumFactory(ParseContext context)
{
    public TypeUse Declare(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        IEnumerable<JsonNode?> all = schema.Node(ExtensionNames.ExtensibleEnum) as JsonArray ?? schema.Enum ?? (IEnumerable<JsonNode?>)[];
        List<JsonNode> values = [.. all.Where(static value => !SchemaTypes.IsNull(value)).Select(static value => value!)];
        bool textual = (schema.Types() & JsonSchemaType.String) != 0;
        // Of a string alone, 1 is a text without its quotes. Where numbers are allowed beside it, it is one of them.
        bool mixed = textual && (schema.Types() & ~JsonSchemaType.Null) != JsonSchemaType.String;
        if (schema.Text(ExtensionNames.Type) == "boolean" && schema.Types() == JsonSchemaType.Integer) return Scalar(ScalarKind.BooleanDigit);
        if (values.Count == 0) return textual ? Scalar(ScalarKind.String) : TypeUse.Any;
        if (values.All(static value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False) && !textual) return Scalar(ScalarKind.Boolean);
        if (textual && !mixed ? values.All(static value => value is JsonValue) : values.All(static value => value.GetValueKind() == JsonValueKind.String))
            return Declare(request, EnumValueKind.String, values);
        if (values.All(static value => value.GetValueKind() == JsonValueKind.Number))
            return values.All(Constants.IsLong) ? Declare(request, EnumValueKind.Integer, values) : Scalar(ScalarKind.Decimal);
        context.Findings.AddNamed(SpecRules.MixedEnumeration, request.Site.Pointer);
        return TypeUse.Any;
    }

    /// <summary>Declares an enumeration from several schemas: <c>anyOf</c> of strings, or <c>oneOf</c> of constants with descriptions.</summary>
    /// <param name="request">The type.</param>
    /// <param name="choices">The values.</param>
    /// <param name="allowsAny">Whether one of the schemas allows any text.</param>
    public TypeUse Declare(TypeRequest request, IEnumerable<(string Value, IOpenApiSchema Source)> choices, bool allowsAny)
    {
        List<(string Value, string? Name, DocumentationModel Documentation)> members = [];
        foreach ((string value, IOpenApiSchema source) in choices)
        {
            bool single = source.Has(SetAside.Constant);
            members.Add((value, single ? source.Title : null, single ? Prose.Of(null, source.Description, []) : DocumentationModel.None));
        }

        return Declare(request, EnumValueKind.String, members, allowsAny);
    }

    private TypeUse Declare(TypeRequest request, EnumValueKind kind, List<JsonNode> values)
    {
        IOpenApiSchema schema = request.Site.Schema;
        IReadOnlyList<string?>? names = schema.Texts(ExtensionNames.EnumNames);
        IReadOnlyList<string?>? descriptions = schema.Texts(ExtensionNames.EnumDescriptions);
        List<(string Value, string? Name, DocumentationModel Documentation)> members = [];
        for (int i = 0; i < values.Count; i++)
        {
            string value = values[i].GetValueKind() == JsonValueKind.String ? values[i].ToString() : values[i].ToJsonString();
            DocumentationModel documentation = Prose.Of(null, i < descriptions?.Count ? descriptions[i] : null, []);
            members.Add((value, i < names?.Count ? names[i] : null, documentation));
        }

        return Declare(request, kind, members);
    }

    private TypeUse Declare(TypeRequest request, EnumValueKind kind, List<(string Value, string? Name, DocumentationModel Documentation)> members, bool allowsAny = false)
    {
        string name = request.TakeName(context);
        string constants = string.Equals(name, "Values", StringComparison.OrdinalIgnoreCase) ? "Constants" : "Values";
        var scope = new NameScope(ReservedNames.Enum, name, constants, "ItemReader");
        var named = new Dictionary<string, EnumMemberModel>(StringComparer.Ordinal);
        // Names are assigned in the order of the values, so that the order of the spec does not matter; the readable spelling first.
        foreach ((string value, string? chosen, DocumentationModel documentation) in members
            .OrderBy(static member => member.Value.Length == 0 ? 1 : 0)
            .ThenBy(static member => member.Value, StringComparer.Ordinal))
        {
            if (named.ContainsKey(value)) continue;
            string member = chosen is { Length: > 0 } ? Identifier.Pascal(chosen) : Identifier.Pascal(value);
            named[value] = new EnumMemberModel(scope.Take(member, "Value"), value, documentation);
        }

        context.Units.Add(new EnumUnit
        {
            HintName = $"Models/{name}.g.cs",
            Namespace = context.Namespace,
            Name = name,
            Documentation = Documentation.Of(request.Site.Schema),
            Deprecated = request.Site.Schema.Deprecated,
            ValueKind = kind,
            ConstantsName = constants,
            AllowsAny = allowsAny,
            Members = members.Select(static member => member.Value).Distinct(StringComparer.Ordinal).Select(value => named[value]).ToEquatableArray(),
        });
        return new TypeUse(new NamedType(name, NamedKind.Enum), false);
    }

    private static TypeUse Scalar(ScalarKind kind) => new(new ScalarType(kind), false);
}
