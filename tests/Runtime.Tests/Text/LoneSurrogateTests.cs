using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Text;

/// <summary>Half of a surrogate pair is legal JSON and no text: it is kept as it came, and nothing throws because of it.</summary>
public class LoneSurrogateTests
{
    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 4].Select(static parts => "\"" + string.Concat(parts.Select(static i => Pieces[i])) + "\"");

    private static string[] Pieces => ["\\ud800", "\\uDC00", "\\ud83d\\ude00", "a", "é", "\\n", "2026-01-01", "00000000-0000-0000-0000-000000000000", "QUJD", "12", "true"];

    [Fact]
    public void A_value_of_any_type_is_read_or_kept() => Text.Sample(
        text =>
        {
            byte[] json = Encoding.UTF8.GetBytes(text);
            foreach (Reading read in Readings)
            {
                AdditionalProperties? additional = null;
                var reader = new Utf8JsonReader(json);
                reader.Read();
                if (read(ref reader, JsonReadContext.Untracked, ref additional) is null && additional is not null && text.Contains("\\ud800", StringComparison.Ordinal))
                    additional.Unreadable["x"].GetRawText().ShouldBe(text);
            }
        },
        iter: 3_000);

    [Fact]
    public void A_case_of_a_union_is_found_among_any_keys() => Gen.Select(Text, Text).Sample(static texts =>
    {
        (string key, string value) = texts;
        byte[] json = Encoding.UTF8.GetBytes($$"""{{{key}}:{{value}},"type":"card","n\u0075mber":1}""");
        var reader = new Utf8JsonReader(json);
        reader.Read();
        JsonShape[] shapes = [new(JsonTokens.Object, ["id"], []), new(JsonTokens.Object, ["type", "number"], [])];
        return JsonUnion.Discriminator(reader, "type"u8) == "card" && JsonUnion.BestMatch(reader, shapes) == 1;
    });

    [Fact]
    public void A_record_equals_itself_and_is_sent_back() => Gen.Select(Text, Text, Text).Sample(static texts =>
    {
        (string key, string one, string other) = texts;
        string json = $$"""{"id":{{one}},"more":{{{key}}:[{{other}}]},"and":{{other}}}""";
        Customer first = Read(json);
        (first == Read(json)).ShouldBeTrue();
        first.GetHashCode().ShouldBe(Read(json).GetHashCode());
        Customer again = Read(Encoding.UTF8.GetString(JsonBytes.Write(first, Customer.WriteJson)));
        (first == again).ShouldBeTrue(json);
    });

    [Fact]
    public void Different_halves_are_different_values()
    {
        (Read("""{"id":1,"x":"\ud800"}""") == Read("""{"id":1,"x":"\ud801"}""")).ShouldBeFalse();
        (Read("""{"id":1,"x":{"\ud800":1}}""") == Read("""{"id":1,"x":{"\ud801":1}}""")).ShouldBeFalse();
        (Read("""{"id":1,"x":"\u0061"}""") == Read("""{"id":1,"x":"a"}""")).ShouldBeTrue();
    }

    private delegate object? Reading(ref Utf8JsonReader reader, JsonReadContext context, ref AdditionalProperties? additional);

    private static Reading[] Readings =>
    [
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.String(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Guid(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Bytes(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Uri(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.DateAsDateTime(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.LocalDateTime(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.DateTime(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Duration(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.TimeAsTimeSpan(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Boolean(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Int32(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Decimal(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.DecimalString(ref r, c, "x", true, ref a),
        static (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Double(ref r, c, "x", true, ref a),
    ];

    private static Customer Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return Customer.ReadJson(ref reader, JsonReadContext.Untracked)!;
    }
}
