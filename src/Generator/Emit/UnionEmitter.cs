using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits a <c>oneOf</c> or <c>anyOf</c> as a class with the value of one of its cases, or the JSON of an unknown one.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionUnit unit, ConsumerCapabilities target)
    {
        string name = unit.Name;
        FileEmitter.TypeHeader(writer, unit.Documentation, $"One of: {string.Join(", ", unit.Cases.Select(static c => c.Name))}.", $"{name}.JsonModelConverter");
        using (writer.Block($"{unit.Accessibility} sealed partial class {name} : {Names.System}IEquatable<{name}>"))
        {
            if (unit.Discriminator is null) Shapes(writer, unit);
            if (unit.Cases.Any(static one => IsScalar(one.Type))) writer.Lines("private byte[]? _came;");
            writer.Lines($$"""
                private readonly int _case;

                private {{name}}(int @case, object value)
                {
                    _case = @case;
                    Value = value;
                }

                /// <summary>Gets the value of the current case; a <c>JsonElement</c> if the case is unknown.</summary>
                public object Value { get; }

                /// <summary>Gets the JSON of an unknown case; null if the case is known.</summary>
                public {{Names.JsonElement}}? AsUnknown => _case < 0 ? ({{Names.JsonElement}})Value : null;
                """);
            Cases(writer, unit, target);
            writer.Line();
            Equality(writer, unit);
            writer.Line();
            Read(writer, unit, target);
            writer.Line();
            Write(writer, unit, target);
            writer.Line();
            writer.Lines($$"""
                internal sealed class JsonModelConverter : {{Names.Protocol}}ModelConverter<{{name}}> { public JsonModelConverter() : base(ReadJson, WriteJson) { } }
                """);
        }
    }

    /// <summary>Whether the value cannot store its own raw JSON.</summary>
    private static bool IsScalar(TypeModel type) => type is ScalarType or NamedType { Kind: NamedKind.Enum };

    private static void Shapes(SourceWriter writer, UnionUnit unit)
    {
        writer.Lines($"private static readonly {Names.Protocol}JsonShape[] Shapes =");
        using (writer.Block(string.Empty, "};"))
        {
            foreach (UnionCaseModel @case in unit.Cases)
                writer.Lines($"new {Names.Protocol}JsonShape(({Names.Protocol}JsonTokens){CSharp.Literal((int)@case.Tokens)}, {Keys(@case.RequiredKeys)}, {Keys(@case.KnownKeys)}{string.Concat(@case.NestedKeys.Select(static nested => ", " + Keys(new EquatableArray<string>([nested.Key, .. nested.Keys]))))}),");
        }

        writer.Line();
    }

    private static string Keys(EquatableArray<string> keys) =>
        keys.Count == 0 ? $"{Names.System}Array.Empty<string>()" : $"new string[] {{ {string.Join(", ", keys.Select(CSharp.Literal))} }}";

    private static void Cases(SourceWriter writer, UnionUnit unit, ConsumerCapabilities target)
    {
        for (int i = 0; i < unit.Cases.Count; i++)
        {
            UnionCaseModel @case = unit.Cases[i];
            string type = TypeNames.Of(@case.Type, target);
            string index = CSharp.Literal(i);
            writer.Line();
            XmlDoc.Element(writer, "summary", $"Gets the value if it is the case {@case.Name}, otherwise null.");
            writer.Lines($"public {type}? As{@case.Name} => _case == {index} ? ({type})Value : default({type}?);");
            writer.Line();
            XmlDoc.Element(writer, "summary", $"Creates the case {@case.Name}.");
            string check = TypeNames.IsValueType(@case.Type) ? "value" : $"value ?? throw new {Names.System}ArgumentNullException(nameof(value))";
            writer.Lines($"public static {unit.Name} From{@case.Name}({type} value) => new {unit.Name}({index}, {check});");
        }

        foreach (ConversionShape conversion in unit.Conversions.Where(conversion => target.DateOnly || !conversion.NeedsDateOnly))
        {
            writer.Line();
            XmlDoc.Element(writer, "summary", $"Converts a value to the case {conversion.Case}.");
            writer.Lines($"public static implicit operator {unit.Name}({TypeNames.Of(conversion.Type, target)} value) => From{conversion.Case}(value);");
        }
    }

    private static void Equality(SourceWriter writer, UnionUnit unit)
    {
        List<string> secrets = Secrets(unit);
        string remark = secrets.Count > 0 ? "; asterisks if it may be a secret" : string.Empty;
        string stars = secrets.Count > 0 ? $"_case is {string.Join(" or ", secrets)} ? {CSharp.Literal("***")} : " : string.Empty;
        writer.Lines($$"""
            /// <summary>Returns whether both have the same case with an equal value.</summary>
            public bool Equals({{unit.Name}}? other) => other is not null && _case == other._case && {{Names.Protocol}}JsonUnion.AreEqual(Value, other.Value);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{unit.Name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => {{Names.Protocol}}JsonUnion.HashOf(Value);

            /// <summary>Returns the text of the value{{remark}}.</summary>
            public override string ToString() => {{stars}}Value.ToString() ?? string.Empty;
            """);
    }

    private static List<string> Secrets(UnionUnit unit)
    {
        List<string> cases = unit.UnknownSecret ? ["-1"] : [];
        for (int i = 0; i < unit.Cases.Count; i++)
            if (unit.Cases[i].Secret) cases.Add(CSharp.Literal(i));
        return cases;
    }

    private static void Read(SourceWriter writer, UnionUnit unit, ConsumerCapabilities target)
    {
        using (writer.Block($"internal static {unit.Name}? ReadJson(ref {Names.Reader} reader, {Names.ReadContext} context)"))
        {
            if (unit.Discriminator is { } discriminator)
            {
                using (writer.Block($"switch ({Names.Protocol}JsonUnion.Discriminator(reader, {CSharp.Utf8(discriminator, target.Utf8Literals)}))"))
                {
                    for (int i = 0; i < unit.Cases.Count; i++)
                    {
                        if (unit.Cases[i].DiscriminatorValues.Count == 0) continue;
                        writer.Lines($"{string.Join(" ", unit.Cases[i].DiscriminatorValues.Select(static value => $"case {CSharp.Literal(value)}:"))} {ReadCase(unit, i, target)}");
                    }

                    writer.Lines("default: break;");
                }
            }
            else
            {
                using (writer.Block($"switch ({Names.Protocol}JsonUnion.BestMatch(reader, Shapes))"))
                {
                    for (int i = 0; i < unit.Cases.Count; i++)
                    {
                        writer.Lines($"case {CSharp.Literal(i)}: {ReadCase(unit, i, target)}");
                    }
                }
            }

            writer.Line();
            string key = unit.Discriminator is { } name ? $", {CSharp.Utf8(name, target.Utf8Literals)}, {CSharp.Literal(name)}" : string.Empty;
            writer.Lines($"return new {unit.Name}(-1, {Names.Protocol}JsonUnion.Unknown(ref reader, context{key}));");
        }
    }

    // The braces give each case its own scope for variables.
    private static string ReadCase(UnionUnit unit, int index, ConsumerCapabilities target)
    {
        TypeModel type = unit.Cases[index].Type;
        string reader = JsonExpressions.Reader(type, nullable: false, target);
        string call = type is ScalarType or NamedType ? $"{reader}(ref reader, context)" : $"({reader})(ref reader, context)";
        string came = IsScalar(type) ? $" {{ _came = {Names.Protocol}JsonUnion.AsItCame(ref reader, context) }}" : string.Empty;
        return TypeNames.IsValueType(type)
            ? $"{{ return new {unit.Name}({CSharp.Literal(index)}, {call}){came}; }}"
            : $"{{ return {call} is {{ }} value ? new {unit.Name}({CSharp.Literal(index)}, value){came} : null; }}";
    }

    private static void Write(SourceWriter writer, UnionUnit unit, ConsumerCapabilities target)
    {
        using (writer.Block($"internal static void WriteJson({Names.Writer} writer, {unit.Name} value)"))
        {
            if (unit.Cases.Any(static one => IsScalar(one.Type))) writer.Lines($"if ({Names.Protocol}JsonUnion.WriteAsItCame(writer, value._came)) return;");
            using (writer.Block("switch (value._case)"))
            {
                for (int i = 0; i < unit.Cases.Count; i++)
                {
                    TypeModel type = unit.Cases[i].Type;
                    writer.Lines($"case {CSharp.Literal(i)}: {JsonExpressions.WriteValue(type, $"({TypeNames.Of(type, target)})value.Value", target)}; break;");
                }

                writer.Lines($"default: {Names.Writing}.Any(writer, ({Names.JsonElement})value.Value); break;");
            }
        }
    }
}
