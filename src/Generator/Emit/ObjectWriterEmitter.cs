using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the method that writes a record: the properties that were set if it can be sent, otherwise those that are not null.</summary>
internal static class ObjectWriterEmitter
{
    public static void Write(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        using (writer.Block($"internal static void WriteJson({Names.Writer} writer, {unit.Name} value)"))
        {
            writer.Lines($"{Names.AdditionalProperties} additional = value.{unit.AdditionalPropertiesName}; writer.WriteStartObject();");
            for (int i = 0; i < unit.Properties.Count; i++)
            {
                // Read-only properties are not sent.
                if (unit.IsWritten && unit.Properties[i].ReadOnly) continue;
                Property(writer, unit, i, target);
            }

            if (unit.AdditionalValues is { } values)
                writer.Lines($"{Names.Writing}.Members(writer, value.{values.Name}, {JsonExpressions.Writer(values.Value, values.ValueNullable, target)});");
            writer.Lines($"{Names.Writing}.Additional(writer, additional); writer.WriteEndObject();");
        }
    }

    private static void Property(SourceWriter writer, ObjectUnit unit, int index, ConsumerCapabilities target)
    {
        PropertyModel property = unit.Properties[index];
        string method = ObjectEmitter.IsNeverNull(property) ? "Required" : TypeNames.IsValueType(property.Type) ? "OptionalValue" : "Optional";
        string sendsNull = property switch
        {
            _ when ObjectEmitter.IsNeverNull(property) => string.Empty,
            { Required: true } => ", true",
            { Nullable: true } when unit.IsWritten => $", (value.{ObjectEmitter.PresenceField(index)} & {ObjectEmitter.PresenceBit(index)}) != 0",
            _ => string.Empty,
        };
        string name = CSharp.Utf8(property.JsonName, target.Utf8Literals);
        writer.Lines(property.Type is ScalarType { Kind: not ScalarKind.Any } scalar
            ? $"{Names.Writing}.{method}{JsonExpressions.FormatAndType(scalar, target)}(writer, {name}, value.{property.Name}, additional{sendsNull});"
            : $"{Names.Writing}.{method}(writer, {name}, value.{property.Name}, additional, {JsonExpressions.Writer(property.Type, nullable: false, target)}{sendsNull});");
    }
}
