using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits an enumeration as a readonly struct that can also have values that the spec does not list.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumUnit unit)
    {
        bool integer = unit.ValueKind == EnumValueKind.Integer;
        string valueType = integer ? "long" : "string";
        string name = unit.Name;

        FileEmitter.TypeHeader(writer, unit.Documentation, $"The values of {name}.", $"{name}.JsonModelConverter");
        using (writer.Block($"{unit.Accessibility} readonly partial struct {name} : {Names.System}IEquatable<{name}>, {Names.Protocol}IOpenEnum"))
        {
            if (!integer)
            {
                writer.Lines("private readonly string? _value;");
            }

            XmlDoc.Element(writer, "summary", "Initializes a new instance with any value, whether the spec lists it or not.");
            writer.Lines(integer
                ? $"public {name}(long value) => Value = value;"
                : $"public {name}(string value) => _value = value ?? throw new {Names.System}ArgumentNullException(nameof(value));");
            writer.Line();
            XmlDoc.Element(writer, "summary", "Gets the value as it is sent and received.");
            writer.Lines(integer ? "public long Value { get; }" : "public string Value => _value ?? string.Empty;");

            if (unit.Members.Count > 0) writer.Line();
            foreach (EnumMemberModel member in unit.Members)
            {
                XmlDoc.Write(writer, member.Documentation, $"The value {member.Value}.");
                writer.Lines($"public static {name} {member.Name} {{ get; }} = new {name}({unit.ConstantsName}.{member.Name});");
            }

            writer.Line();
            XmlDoc.Element(writer, "summary", "Gets whether the spec lists the value.");
            Known(writer, unit);
            writer.Line();
            Constants(writer, unit, valueType);
            if (unit.AllowsAny)
            {
                writer.Lines($"bool {Names.Protocol}IOpenEnum.IsKnown => true;");
                writer.Line();
            }

            Equality(writer, name, integer);
            writer.Line();
            Json(writer, name, integer);
            writer.Line();
            Converter(writer, name, valueType, integer);
        }
    }

    private static string Literal(EnumUnit unit, EnumMemberModel member) =>
        unit.ValueKind == EnumValueKind.Integer
            ? CSharp.Literal(long.Parse(member.Value, System.Globalization.CultureInfo.InvariantCulture))
            : CSharp.Literal(member.Value);

    private static void Known(SourceWriter writer, EnumUnit unit)
    {
        if (unit.Members.Count == 0)
        {
            writer.Lines("public bool IsKnown => false;");
            return;
        }

        writer.Lines($"public bool IsKnown => Value is {string.Join(" or ", unit.Members.Select(member => $"{unit.ConstantsName}.{member.Name}"))};");
    }

    private static void Constants(SourceWriter writer, EnumUnit unit, string valueType)
    {
        if (unit.Members.Count == 0) return;

        XmlDoc.Element(writer, "summary", "The values as constants, for a switch over Value.");
        using (writer.Block($"public static class {unit.ConstantsName}"))
        {
            foreach (EnumMemberModel member in unit.Members)
            {
                writer.Lines($"/// <inheritdoc cref=\"{unit.Name}.{member.Name}\"/>");
                writer.Lines($"public const {valueType} {member.Name} = {Literal(unit, member)};");
            }
        }

        writer.Line();
    }

    private static void Equality(SourceWriter writer, string name, bool integer)
    {
        string equal = integer ? "Value == other.Value" : $"string.Equals(Value, other.Value, {Names.System}StringComparison.Ordinal)";
        string hash = integer ? "Value.GetHashCode()" : $"{Names.System}StringComparer.Ordinal.GetHashCode(Value)";
        string text = integer ? $"Value.ToString({Names.System}Globalization.CultureInfo.InvariantCulture)" : "Value";
        writer.Lines($$"""
            /// <summary>Returns whether both values are equal (case-sensitive).</summary>
            public bool Equals({{name}} other) => {{equal}};

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => {{hash}};

            /// <summary>Returns the value.</summary>
            public override string ToString() => {{text}};

            /// <summary>Converts any value, whether the spec lists it or not.</summary>
            public static implicit operator {{name}}({{(integer ? "long" : "string")}} value) => new {{name}}(value);

            /// <summary>Returns whether both values are equal (case-sensitive).</summary>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Returns whether the values differ.</summary>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            """);
    }

    private static void Json(SourceWriter writer, string name, bool integer)
    {
        string open = integer ? "OpenInteger" : "OpenEnum";
        writer.Lines($$"""
            private static readonly {{Names.Protocol}}JsonRead<{{name}}> ItemReader = {{Names.Item}}.{{open}}(Create);

            private static {{name}} Create({{(integer ? "long" : "string")}} value) => new {{name}}(value);

            internal static {{name}} ReadJson(ref {{Names.Reader}} reader, {{Names.ReadContext}} context) => ItemReader(ref reader, context);

            internal static {{name}}? ReadJson(ref {{Names.Reader}} reader, {{Names.ReadContext}} context, string name, bool nullable, ref {{Names.AdditionalProperties}}? additional) =>
                {{Names.Reading}}.{{open}}(ref reader, context, name, nullable, ref additional, Create);

            internal static void WriteJson({{Names.Writer}} writer, {{name}} value) => writer.{{(integer ? "WriteNumberValue" : "WriteStringValue")}}(value.Value);
            """);
    }

    private static void Converter(SourceWriter writer, string name, string valueType, bool integer) => writer.Lines($$"""
        internal sealed class JsonModelConverter : {{Names.Protocol}}{{(integer ? "IntegerEnumJsonConverter" : "TextEnumJsonConverter")}}<{{name}}>
        {
            protected override {{name}} Create({{valueType}} value) => new {{name}}(value);
        }
        """);
}
