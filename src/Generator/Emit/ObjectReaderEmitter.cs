using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the constructor that reads a record from UTF-8, with its keys in any order.</summary>
internal static class ObjectReaderEmitter
{
    public static void Constructor(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        string attribute = target.RequiredMembers ? $"[{Names.System}Diagnostics.CodeAnalysis.SetsRequiredMembers] " : string.Empty;
        using (writer.Block($"{attribute}private {unit.Name}(ref {Names.Reader} reader, {Names.ReadContext} context)"))
        {
            Defaults(writer, unit, target);
            bool hasNulls = unit.Properties.Any(static property => property.Nullable);
            List<PropertyModel> required = unit.Properties.Where(static property => property.Required).ToList();
            string seen = required.Count == 0 ? string.Empty : $" ulong {string.Join(", ", Enumerable.Range(0, (required.Count + 63) / 64).Select(static i => $"seen{CSharp.Literal(i)} = 0"))};";
            string known = hasNulls ? "int outer = context.EnterObject(), known = 0;" : unit.Properties.Count > 0 ? "int known = 0;" : string.Empty;
            writer.Lines($"{known}{seen} {Names.AdditionalProperties}? additional = null;".TrimStart());
            if (unit.AdditionalValues is not null)
            {
                string type = TypeNames.Of(unit.AdditionalValues.Value, unit.AdditionalValues.ValueNullable, target);
                writer.Lines($"var values = new {Names.Collections}Dictionary<string, {type}>();");
            }

            Keys(writer, unit, required, target);

            if (hasNulls) writer.Lines($"{Names.AdditionalProperties}? nulls = context.LeaveObject(outer);");
            Foreign(writer, unit, required);
            for (int i = 0; i < required.Count; i++) Missing(writer, required[i], i, target);
            if (unit.AdditionalValues is { } further) writer.Lines($"{further.Name} = {Names.Reading}.FurtherValues(values, additional);");
            writer.Lines(hasNulls
                ? $"{unit.AdditionalPropertiesName} = {Names.AdditionalProperties}.Of(nulls, additional);"
                : $"if (additional is not null) {unit.AdditionalPropertiesName} = additional;");
        }
    }

    public static void Read(SourceWriter writer, ObjectUnit unit) => writer.Lines(
        $"internal static {unit.Name}? ReadJson(ref {Names.Reader} reader, {Names.ReadContext} context) => context.IsObject(ref reader) ? new {unit.Name}(ref reader, context) : null;");

    private static void Missing(SourceWriter writer, PropertyModel property, int index, ConsumerCapabilities target)
    {
        bool neverNull = ObjectEmitter.IsNeverNull(property);
        string value = neverNull && ObjectEmitter.HasConstant(property) ? ", " + property.Name : string.Empty;
        string missing = $"context.Missing({CSharp.Literal(property.JsonName)}, ref additional{value});";
        string seen = $"if (({Seen(index)} & {Bit(index)}) == 0)";
        writer.Lines(neverNull && JsonExpressions.NothingRead(property, target) is { } nothing
            ? $"{seen} {{ {missing} {property.Name} = {nothing}; }}"
            : $"{seen} {missing}");
    }

    /// <summary>Emits the check whether an object without required keys is the record. If it is not, the caller discards it.</summary>
    private static void Foreign(SourceWriter writer, ObjectUnit unit, List<PropertyModel> required)
    {
        int words = (required.Count + 63) / 64;
        string lacks = string.Join(" || ", Enumerable.Range(0, words).Select(i => $"seen{CSharp.Literal(i)} != {All(required.Count - (64 * i))}"));
        string came = string.Join(" || ", Enumerable.Range(0, words).Select(static i => $"seen{CSharp.Literal(i)} != 0"));
        writer.Lines((words, unit.Properties.Count) switch
        {
            (1, _) => $"if ({lacks} && context.IsForeign(known, true, {came}, additional)) return;",
            ( > 1, _) => $"if (({lacks}) && context.IsForeign(known, true, {came}, additional)) return;",
            (_, > 0) => "if ((known == 0 || additional is not null) && context.IsForeign(known, false, false, additional)) return;",
            _ => "if (additional is not null && context.IsForeign(-1, false, false, additional)) return;",
        });
    }

    /// <summary>
    /// The compiler does not analyze the accessors of a property with a field: a constructor that sets the required members must do so
    /// explicitly for those that are never null.
    /// </summary>
    private static void Defaults(SourceWriter writer, ObjectUnit unit, ConsumerCapabilities target)
    {
        // A constant is the value of a new record, but not of a missing key.
        foreach (PropertyModel property in unit.Properties.Where(property => !ObjectEmitter.IsNeverNull(property) && ObjectEmitter.HasConstant(property)))
            writer.Lines($"{(unit.IsWritten ? property.FieldName : property.Name)} = null;");

        if (!target.RequiredMembers) return;

        foreach (PropertyModel property in unit.Properties.Where(property => ObjectEmitter.IsRequiredMember(property) && ObjectEmitter.HasField(unit, property)))
        {
            string empty = JsonExpressions.Empty(property.Type, target);
            if (empty.Length > 0) writer.Lines($"{property.Name} = {empty};");
        }
    }

    private static void Keys(SourceWriter writer, ObjectUnit unit, List<PropertyModel> required, ConsumerCapabilities target)
    {
        const string Next = $"context.NextProperty(ref reader, additional, out {Names.System}ReadOnlySpan<byte> name)";
        if (unit.Properties.Count == 0)
        {
            writer.Lines($"while ({Next}) {Unknown(unit, target)}");
            return;
        }

        writer.Lines($"for (; {Next}; known++)");
        using (writer.Block("switch (name.Length)"))
        {
            // Grouped by length, so that the compiler emits a jump table; within a length, in the order of the spec.
            foreach (IGrouping<int, PropertyModel> group in unit.Properties.GroupBy(static p => CSharp.Utf8Length(p.JsonName)).OrderBy(static g => g.Key))
            {
                foreach (PropertyModel property in group)
                {
                    string value = Checked(property, JsonExpressions.ReadProperty(property, property.Nullable, target));
                    string suffix = ObjectEmitter.IsNeverNull(property) ? JsonExpressions.OrDefault(property, target) : string.Empty;
                    int index = required.IndexOf(property);
                    string seen = index >= 0 ? $" {Seen(index)} |= {Bit(index)};" : string.Empty;
                    writer.Lines($"case {CSharp.Literal(group.Key)} when name.SequenceEqual({CSharp.Utf8(property.JsonName, target.Utf8Literals)}): {property.Name} = {value}{suffix};{seen} break;");
                }
            }

            writer.Lines($"default: {(unit.AdditionalValues is null ? "known--; " : string.Empty)}{Unknown(unit, target)} break;");
        }
    }

    // An enumeration knows its value; of a plain one nobody else sees that it is another.
    private static string Checked(PropertyModel property, string read) =>
        property.Type is ScalarType && ConstantExpressions.Of(property.Type, property.Constant) is { } constant
            ? $"{Names.Reading}.Constant({read}, context, {CSharp.Literal(property.JsonName)}, {constant})"
            : read;

    private static string Unknown(ObjectUnit unit, ConsumerCapabilities target) => unit.AdditionalValues is { } values
        ? $"{Names.Reading}.AdditionalValue(ref reader, context, name, values, ref additional, {JsonExpressions.Reader(values.Value, values.ValueNullable, target)}, {CSharp.Literal(values.ValueNullable)});"
        : $"{Names.Reading}.Additional(ref reader, context, name, ref additional);";

    private static string Seen(int index) => "seen" + CSharp.Literal(index / 64);

    private static string All(int count) => CSharp.Literal(count >= 64 ? ulong.MaxValue : (1UL << count) - 1);

    private static string Bit(int index) => CSharp.Literal(1UL << (index % 64));
}
