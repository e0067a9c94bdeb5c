using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>An object schema as a sealed partial record.</summary>
internal static class ObjectEmitter
{
    public static void Emit(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        using FileEmitter.DeprecationScope _ = FileEmitter.UsesDeprecated(writer, unit.Properties.Any(static property => property.Deprecated));

        FileEmitter.TypeHeader(writer, unit.Documentation, fallback: $"The schema {unit.Name}.");
        writer.Lines($"[global::System.Text.Json.Serialization.JsonConverter(typeof({unit.Name}.JsonModelConverter))]");
        using (writer.Block($"{unit.Accessibility} sealed partial record {unit.Name}"))
        {
            Fields(writer, unit, target);
            Constructors(writer, unit, target);
            foreach (PropertyModel property in unit.Properties)
            {
                writer.Line();
                Property(writer, unit, property, target);
            }

            AdditionalProperties(writer, unit, target);
            writer.Line();
            PrinterEmitter.Emit(writer, [.. Members(unit)]);
            ObjectReaderEmitter.Read(writer, unit);
            writer.Line();
            ObjectWriterEmitter.Write(writer, unit, target);
            writer.Line();
            Converter(writer, unit);
        }
    }

    /// <summary>Whether the C# type of the property says that it is never null.</summary>
    public static bool IsNeverNull(PropertyModel property) => !property.Shape!.Nullable;

    /// <summary>Whether who creates the record has to set the property, where the language can say so.</summary>
    public static bool IsRequiredMember(PropertyModel property) => property.Shape!.MustBeSet;

    /// <summary>The number of 64-bit fields that remember which properties were set.</summary>
    public static int PresenceFields(ObjectUnit unit) => unit.IsWritten ? (unit.Properties.Count + 63) / 64 : 0;

    public static string PresenceField(int index) => "_set" + CSharp.Literal(index / 64);

    public static string PresenceBit(int index) => CSharp.Literal(1UL << (index % 64));

    /// <summary>Whether the property has a constant until it is set or read.</summary>
    public static bool HasConstant(PropertyModel property, ConsumerCapabilities target) =>
        property.Constant is { } constant && ConstantExpression(property.Type, constant, target) is not null;

    private static void Fields(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        if (!unit.IsWritten) return;

        for (int i = 0; i < PresenceFields(unit); i++) writer.Lines($"private ulong _set{CSharp.Literal(i)};");
        foreach (PropertyModel property in unit.Properties)
        {
            string initial = Initial(property, target);
            writer.Lines($"private {PropertyType(property, target)} {property.FieldName}{initial};");
        }

        writer.Line();
    }

    private static void Constructors(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        XmlDoc.Element(writer, "summary", "Creates one with nothing set.");
        writer.Lines($$"""
            public {{unit.Name}}()
            {
            }
            """);
        writer.Line();
        ObjectReaderEmitter.Constructor(writer, unit, target);
    }

    private static string PropertyType(PropertyModel property, ConsumerCapabilities target) =>
        TypeNames.Of(property.Shape!.Type, property.Shape.Nullable, target);

    private static string Initial(PropertyModel property, ConsumerCapabilities target)
    {
        if (property.Constant is { } constant && ConstantExpression(property.Type, constant, target) is { } value) return " = " + value;

        string empty = IsNeverNull(property) ? JsonExpressions.Empty(property.Type, target) : string.Empty;
        return empty.Length == 0 ? string.Empty : " = " + empty;
    }

    private static string? ConstantExpression(TypeModel type, LiteralModel constant, ConsumerCapabilities target) => (type, constant.Kind) switch
    {
        (ScalarType { Kind: ScalarKind.String }, LiteralKind.String) => CSharp.Literal(constant.Text),
        (ScalarType { Kind: ScalarKind.Boolean }, LiteralKind.Boolean) => constant.Text == "true" ? "true" : "false",
        (ScalarType { Kind: ScalarKind.Int32 }, LiteralKind.Number) when int.TryParse(constant.Text, out int value) => CSharp.Literal(value),
        (ScalarType { Kind: ScalarKind.Int64 }, LiteralKind.Number) when long.TryParse(constant.Text, out long value) => CSharp.Literal(value),
        (NamedType { Kind: NamedKind.Enum } named, LiteralKind.String) => $"new {target.TypePrefix}{named.Name}({CSharp.Literal(constant.Text)})",
        (NamedType { Kind: NamedKind.Enum } named, LiteralKind.Number) when long.TryParse(constant.Text, out long value) => $"new {target.TypePrefix}{named.Name}({CSharp.Literal(value)})",
        _ => null,
    };

    private static void Property(SourceWriter writer, ObjectUnit unit, PropertyModel property, ConsumerCapabilities target)
    {
        XmlDoc.Write(writer, property.Documentation, $"The field {property.JsonName}.");
        if (property.Deprecated) writer.Lines(FileEmitter.Obsolete("field", property.JsonName));

        string required = target.RequiredMembers && IsRequiredMember(property) ? "required " : string.Empty;
        string declaration = $"public {required}{PropertyType(property, target)} {property.Name}";
        if (!unit.IsWritten)
        {
            string initial = Initial(property, target);
            writer.Lines($"{declaration} {{ get; init; }}{(initial.Length == 0 ? string.Empty : initial + ";")}");
            return;
        }

        int index = unit.Properties.TakeWhile(other => other != property).Count();
        string field = property.FieldName;
        using (writer.Block(declaration))
        {
            writer.Lines($"get => {field};");
            using (writer.Block("init"))
            {
                writer.Lines($"{field} = value;");
                writer.Lines($"{PresenceField(index)} |= {PresenceBit(index)};");
            }
        }
    }

    private static void AdditionalProperties(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        if (unit.AdditionalValues is { } values)
        {
            string type = TypeNames.Of(values.Value, values.ValueNullable, target);
            writer.Line();
            XmlDoc.Element(writer, "summary", "The further values, by their key.");
            writer.Lines($"public {Names.Dictionary}<string, {type}> {values.Name} {{ get; init; }} = new global::System.Collections.Generic.Dictionary<string, {type}>();");
        }

        writer.Line();
        XmlDoc.Element(writer, "summary", "Properties the spec does not describe, the raw JSON of values of an unexpected type, and the required keys that were missing.");
        writer.Lines($"public {Names.AdditionalProperties} {unit.AdditionalPropertiesName} {{ get; init; }} = {Names.AdditionalProperties}.Empty;");
    }

    private static IEnumerable<(string Name, bool Secret)> Members(ObjectUnit unit)
    {
        foreach (PropertyModel property in unit.Properties) yield return (property.Name, property.Secret);
        if (unit.AdditionalValues is { } values) yield return (values.Name, false);
        yield return (unit.AdditionalPropertiesName, false);
    }

    private static void Converter(SourceWriter writer, ObjectUnit unit) => writer.Lines($$"""
        internal sealed class JsonModelConverter : {{Names.Protocol}}.ModelJsonConverter<{{unit.Name}}>
        {
            protected override {{unit.Name}}? ReadModel(ref {{Names.Reader}} reader, {{Names.ReadContext}} context) => ReadJson(ref reader, context);

            protected override void WriteModel({{Names.Writer}} writer, {{unit.Name}} value) => WriteJson(writer, value);
        }
        """);
}
