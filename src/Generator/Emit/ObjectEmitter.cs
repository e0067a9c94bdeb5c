using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits an object schema as a sealed partial record.</summary>
internal static class ObjectEmitter
{
    public static void Emit(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        using FileEmitter.DeprecationScope _ = FileEmitter.UsesDeprecated(writer, unit.Properties.Any(static property => property.Deprecated));

        FileEmitter.TypeHeader(writer, unit.Documentation, fallback: $"The schema {unit.Name}.", $"{unit.Name}.JsonModelConverter");
        using (writer.Block($"{unit.Accessibility} sealed partial record {unit.Name}"))
        {
            Fields(writer, unit, target);
            XmlDoc.Element(writer, "summary", $"Initializes a new instance.");
            writer.Lines($"public {unit.Name}() {{ }}");
            foreach (PropertyModel property in unit.Properties)
            {
                writer.Line();
                Property(writer, unit, property, target);
            }

            AdditionalProperties(writer, unit, target);
            writer.Line();
            PrinterEmitter.Emit(writer, [.. Members(unit)]);
            writer.Line();
            ObjectReaderEmitter.Constructor(writer, unit, target);
            ObjectReaderEmitter.Read(writer, unit);
            ObjectWriterEmitter.Write(writer, unit, target);
            writer.Lines($"internal sealed class JsonModelConverter : {Names.Protocol}ModelConverter<{unit.Name}> {{ public JsonModelConverter() : base(ReadJson, WriteJson) {{ }} }}");
        }
    }

    /// <summary>Returns whether the C# type of the property is not nullable.</summary>
    public static bool IsNeverNull(PropertyModel property) => !property.Shape!.Nullable;

    /// <summary>Returns whether the property is <c>required</c>, if the language supports it.</summary>
    public static bool IsRequiredMember(PropertyModel property) => property.Shape!.MustBeSet;

    /// <summary>Returns the number of 64-bit fields that record which properties were set.</summary>
    public static int PresenceFields(ObjectUnit unit) => unit.IsWritten ? (unit.Properties.Count + 63) / 64 : 0;

    public static string PresenceField(int index) => "_set" + CSharp.Literal(index / 64);

    public static string PresenceBit(int index) => CSharp.Literal(1UL << (index % 64));

    /// <summary>Returns whether the initial value of the property is a constant.</summary>
    public static bool HasConstant(PropertyModel property) => ConstantExpressions.Of(property.Type, property.Constant) is not null;

    private static void Fields(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        for (int i = 0; i < PresenceFields(unit); i++) writer.Lines($"private ulong {PresenceField(64 * i)};");
        foreach (PropertyModel property in unit.Properties.Where(property => HasField(unit, property)))
        {
            string type = PropertyType(property, target);
            writer.Lines(IsComparedByValue(property.Type)
                ? $"private {Names.Protocol}ByValue<{type}> {property.FieldName}{Assigned(Initial(property, target) is { Length: > 0 } initial ? $"new({initial})" : string.Empty)};"
                : $"private {type} {property.FieldName}{Assigned(Initial(property, target))};");
        }

        if (unit.AdditionalValues is { } values)
        {
            string type = ValuesType(values, target);
            writer.Lines($"private {Names.Protocol}ByValue<{type}> {values.FieldName} = new(new {Names.Collections}Dictionary<string, {TypeNames.Of(values.Value, values.ValueNullable, target)}>());");
        }

        if (unit.IsWritten || unit.AdditionalValues is not null || unit.Properties.Any(static property => IsComparedByValue(property.Type))) writer.Line();
    }

    /// <summary>Returns whether the property has a backing field, to record that it was set or to compare it by content.</summary>
    public static bool HasField(ObjectUnit unit, PropertyModel property) => unit.IsWritten || IsComparedByValue(property.Type);

    // Types that .NET compares by reference or incompletely.
    private static bool IsComparedByValue(TypeModel type) =>
        type is ListType or MapType or ScalarType { Kind: ScalarKind.Any or ScalarKind.Bytes or ScalarKind.Uri };

    private static string Assigned(string expression) => expression.Length == 0 ? string.Empty : " = " + expression;

    private static string ValuesType(AdditionalValuesModel values, ConsumerCapabilities target) =>
        $"{Names.Dictionary}<string, {TypeNames.Of(values.Value, values.ValueNullable, target)}>";

    private static string PropertyType(PropertyModel property, ConsumerCapabilities target) =>
        TypeNames.Of(property.Shape!.Type, property.Shape.Nullable, target);

    /// <summary>Returns the initial value of the property; empty for the default of its type.</summary>
    private static string Initial(PropertyModel property, ConsumerCapabilities target)
    {
        if (ConstantExpressions.Of(property.Type, property.Constant) is { } value) return value;

        return IsNeverNull(property) ? JsonExpressions.Empty(property.Type, target) : string.Empty;
    }

    private static void Property(SourceWriter writer, ObjectUnit unit, PropertyModel property, ConsumerCapabilities target)
    {
        XmlDoc.Write(writer, property.Documentation, $"The field {property.JsonName}.");
        if (property.Deprecated) writer.Lines(FileEmitter.Obsolete("field", property.JsonName));

        string required = target.RequiredMembers && IsRequiredMember(property) ? "required " : string.Empty;
        string declaration = $"public {required}{PropertyType(property, target)} {property.Name}";
        if (!HasField(unit, property))
        {
            string initial = Initial(property, target);
            writer.Lines($"{declaration} {{ get; init; }}{(initial.Length == 0 ? string.Empty : $"{Assigned(initial)};")}");
            return;
        }

        string field = property.FieldName;
        string get = IsComparedByValue(property.Type) ? $"{field}.Value" : field;
        string value = IsComparedByValue(property.Type) ? "new(value)" : "value";
        int index = unit.Properties.TakeWhile(other => other != property).Count();
        string init = unit.IsWritten ? $"{{ {field} = {value}; {PresenceField(index)} |= {PresenceBit(index)}; }}" : $"=> {field} = {value};";
        writer.Lines($"{declaration} {{ get => {get}; init {init} }}");
    }

    private static void AdditionalProperties(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        if (unit.AdditionalValues is { } values)
        {
            string type = ValuesType(values, target);
            string field = values.FieldName;
            writer.Line();
            XmlDoc.Element(writer, "summary", "The additional values, by key.");
            writer.Lines($"public {type} {values.Name} {{ get => {field}.Value; init => {field} = new(value); }}");
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
}
