using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Builds the expressions that read and write a value of a type.</summary>
internal static class JsonExpressions
{
    private const string ReadLambda = "static (ref " + Names.Reader + " reader, " + Names.ReadContext + " context) => ";

    /// <summary>Returns the expression that reads a property; its result is always nullable.</summary>
    public static string ReadProperty(PropertyModel property, bool nullable, ConsumerCapabilities target)
    {
        TypeModel type = property.Type;
        string context = property.EmptyIsNull ? "context.EmptyIsNull()" : "context";
        string arguments = $"ref reader, {context}, {CSharp.Literal(property.JsonName)}, {CSharp.Literal(nullable)}, ref additional";
        return type switch
        {
            ScalarType scalar => $"{ReadScalar(scalar, target)}({arguments})",
            NamedType { Kind: NamedKind.Object } named => $"{Names.Reading}.Object({arguments}, {Names.Own}{named.Name}.ReadJson)",
            NamedType { Kind: NamedKind.Union } named => $"{Names.Reading}.Union({arguments}, {Names.Own}{named.Name}.ReadJson)",
            NamedType { Kind: NamedKind.Enum } named => $"{Names.Own}{named.Name}.ReadJson({arguments})",
            ListType list => $"{Names.Reading}.List<{TypeNames.Of(list.Item, list.ItemNullable, target)}>({arguments}, {Reader(list.Item, list.ItemNullable, target)}, {CSharp.Literal(list.ItemNullable)})",
            MapType map => $"{Names.Reading}.Map<{TypeNames.Of(map.Value, map.ValueNullable, target)}>({arguments}, {Reader(map.Value, map.ValueNullable, target)}, {CSharp.Literal(map.ValueNullable)})",
            _ => throw new InvalidOperationException($"No reader for {type.GetType().Name}."),
        };
    }

    /// <summary>Returns a <c>JsonRead&lt;T&gt;</c> for an item, a value of a map or a whole payload.</summary>
    public static string Reader(TypeModel type, bool nullable, ConsumerCapabilities target)
    {
        string reader = type switch
        {
            ScalarType scalar => $"{Names.Item}.{Scalar(scalar, target)}",
            NamedType named => $"{Names.Own}{named.Name}.ReadJson",
            ListType list => $"{Names.Item}.List<{TypeNames.Of(list.Item, list.ItemNullable, target)}>({Reader(list.Item, list.ItemNullable, target)}, {CSharp.Literal(list.ItemNullable)})",
            MapType map => $"{Names.Item}.Map<{TypeNames.Of(map.Value, map.ValueNullable, target)}>({Reader(map.Value, map.ValueNullable, target)}, {CSharp.Literal(map.ValueNullable)})",
            _ => throw new InvalidOperationException($"No reader for {type.GetType().Name}."),
        };
        // The reader of a list or map has a non-nullable type, for which the compiler would warn.
        if (nullable && type is (ListType or MapType)) return reader + "!";
        if (!nullable || !TypeNames.IsValueType(type)) return reader;

        return $"{ReadLambda}reader.TokenType == {Names.Json}JsonTokenType.Null ? default({TypeNames.Of(type, target)}?) : {reader}(ref reader, context)";
    }

    /// <summary>Returns the statement that writes a value that is not null.</summary>
    public static string WriteValue(TypeModel type, string value, ConsumerCapabilities target) => type switch
    {
        ScalarType { Kind: not ScalarKind.Any } scalar => $"default({Format(scalar, target)}).Write(writer, {value})",
        ScalarType => $"{Names.Writing}.Any(writer, {value})",
        NamedType named => $"{Names.Own}{named.Name}.WriteJson(writer, {value})",
        ListType list => $"{Names.Writing}.List(writer, {value}, {Writer(list.Item, list.ItemNullable, target)})",
        MapType map => $"{Names.Writing}.Map(writer, {value}, {Writer(map.Value, map.ValueNullable, target)})",
        _ => throw new InvalidOperationException($"No writer for {type.GetType().Name}."),
    };

    /// <summary>Returns a <c>JsonWrite&lt;T&gt;</c> for an item, a value of a map or a whole body. The runtime writes null items itself.</summary>
    public static string Writer(TypeModel type, bool nullable, ConsumerCapabilities target)
    {
        if (!nullable)
        {
            switch (type)
            {
                case ScalarType scalar:
                    return $"{Names.Writing}.{Scalar(scalar, target)}";
                case NamedType named:
                    return $"{Names.Own}{named.Name}.WriteJson";
            }
        }

        string value = !nullable ? "value" : TypeNames.IsValueType(type) ? "value.GetValueOrDefault()" : "value!";
        return $"static (writer, value) => {WriteValue(type, value, target)}";
    }

    /// <summary>Returns the suffix that converts the nullable result of a reader to the type of a property that is never null.</summary>
    public static string OrDefault(PropertyModel property, ConsumerCapabilities target) => property.Type switch
    {
        { } type when TypeNames.IsValueType(type) => ".GetValueOrDefault()",
        ScalarType scalar when Empty(scalar, target) is var empty && empty != "null!" => " ?? " + empty,
        _ => NothingRead(property, target) is { } nothing ? " ?? " + nothing : "!",
    };

    /// <summary>Returns the value of a non-nullable list or map that could not be read; null for other types.</summary>
    public static string? NothingRead(PropertyModel property, ConsumerCapabilities target) => property.Type switch
    {
        ListType list => $"{Names.Reading}.NoItems<{TypeNames.Of(list.Item, list.ItemNullable, target)}>({CSharp.Literal(property.JsonName)}, additional)",
        MapType map => $"{Names.Reading}.NoValues<{TypeNames.Of(map.Value, map.ValueNullable, target)}>({CSharp.Literal(property.JsonName)}, additional)",
        _ => null,
    };

    /// <summary>Returns the initial value of a property that is never null; empty if the default of the type is sufficient.</summary>
    public static string Empty(TypeModel type, ConsumerCapabilities target) => type switch
    {
        _ when TypeNames.IsValueType(type) => string.Empty,
        ScalarType scalar => ScalarForm.Find(scalar.Kind).Empty!,
        ListType list => $"{Names.System}Array.Empty<{TypeNames.Of(list.Item, list.ItemNullable, target)}>()",
        MapType map => $"new {Names.Collections}Dictionary<string, {TypeNames.Of(map.Value, map.ValueNullable, target)}>()",
        _ => "null!",
    };

    /// <summary>Returns the runtime's struct for the format of a scalar.</summary>
    public static string Format(ScalarType scalar, ConsumerCapabilities target) =>

        // Only forms, bodies and responses contain files; a file in JSON can only be base64.
        ScalarForm.Find(scalar.Kind, target.DateOnly).Format ?? throw new InvalidOperationException($"A scalar of the kind {scalar.Kind} has no format.");

    /// <summary>Returns the type arguments of a method that takes a format and its type.</summary>
    public static string FormatAndType(ScalarType scalar, ConsumerCapabilities target) => $"<{Format(scalar, target)}, {TypeNames.Of(scalar, target)}>";

    /// <summary>Returns the name of the method for value types or for reference types.</summary>
    public static string ValueOrReference(ScalarType scalar, ConsumerCapabilities target) =>
        (TypeNames.IsValueType(scalar) ? "Value" : "Reference") + FormatAndType(scalar, target);

    private static string ReadScalar(ScalarType scalar, ConsumerCapabilities target) =>
        Names.Reading + "." + (scalar.Kind == ScalarKind.Any ? "Any" : ValueOrReference(scalar, target));

    private static string Scalar(ScalarType scalar, ConsumerCapabilities target) => scalar.Kind == ScalarKind.Any ? "Any" : "Scalar" + FormatAndType(scalar, target);
}
