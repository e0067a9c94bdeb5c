using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>The method that writes a record: what was set of one that can be sent, what is not null of one that was only read.</summary>
internal static class ObjectWriterEmitter
{
    public static void Write(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        using (writer.Block($"internal static void WriteJson({Names.Writer} writer, {unit.Name} value)"))
        {
            writer.Lines("writer.WriteStartObject();");
            for (int i = 0; i < unit.Properties.Count; i++)
            {
                // What only the server may say is not told back to it.
                if (unit.IsWritten && unit.Properties[i].ReadOnly) continue;
                Property(writer, unit, i, target);
            }

            if (unit.AdditionalValues is { } values)
            {
                using (writer.Block($"foreach (global::System.Collections.Generic.KeyValuePair<string, {TypeNames.Of(values.Value, values.ValueNullable, target)}> pair in value.{values.Name})"))
                {
                    writer.Lines("writer.WritePropertyName(pair.Key);");
                    if (values.ValueNullable) writer.Lines("if (pair.Value is null) writer.WriteNullValue();");
                    string item = values.ValueNullable && TypeNames.IsValueType(values.Value) ? "pair.Value.GetValueOrDefault()" : "pair.Value";
                    writer.Lines((values.ValueNullable ? "else " : string.Empty) + JsonExpressions.WriteValue(values.Value, item, target) + ";");
                }
            }

            writer.Lines($"{Names.Writing}.Additional(writer, value.{unit.AdditionalPropertiesName});");
            writer.Lines("writer.WriteEndObject();");
        }
    }

    private static void Property(SourceWriter writer, ObjectUnit unit, int index, ConsumerCapabilities target)
    {
        PropertyModel property = unit.Properties[index];
        string name = CSharp.Utf8(property.JsonName, target.Utf8Literals);
        string literal = CSharp.Literal(property.JsonName);
        string unreadable = $"{Names.Writing}.Unreadable(writer, {literal}, value.{unit.AdditionalPropertiesName})";
        bool neverNull = ObjectEmitter.IsNeverNull(property);

        if (neverNull)
        {
            using (writer.Block($"if (!{unreadable})"))
            {
                writer.Lines($"writer.WritePropertyName({name});");
                writer.Lines(JsonExpressions.WriteValue(property.Type, $"value.{property.Name}", target) + ";");
            }

            return;
        }

        string local = "property" + CSharp.Literal(index);
        using (writer.Block($"if (value.{property.Name} is {{ }} {local})"))
        {
            writer.Lines($"writer.WritePropertyName({name});");
            writer.Lines(JsonExpressions.WriteValue(property.Type, local, target) + ";");
        }

        string? sendsNull = property switch
        {
            { Required: true } => string.Empty,
            { Nullable: true } when unit.IsWritten => $" && (value.{ObjectEmitter.PresenceField(index)} & {ObjectEmitter.PresenceBit(index)}) != 0",
            _ => null,
        };
        if (sendsNull is null)
        {
            writer.Lines("else");
            writer.Lines("{");
            using (writer.Indent()) writer.Lines($"{unreadable};");
            writer.Lines("}");
            return;
        }

        using (writer.Block($"else if (!{unreadable}{sendsNull})")) writer.Lines($"writer.WriteNull({name});");
    }
}
