using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Scalars;

/// <summary>A format that the runtime does not have: one struct, and everything works with it.</summary>
public class NewFormatTests
{
    [Theory]
    [InlineData("\"AA-00-BB\"", "AA-00-BB")]
    [InlineData("\"aa00bb\"", "AA-00-BB")]
    [InlineData("\"x\"", null)]
    [InlineData("7", null)]
    public void A_new_format_is_read_as_a_property_and_as_an_item(string json, string? plate)
    {
        AdditionalProperties? additional = null;
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        Utf8JsonReader again = reader;
        JsonReading.Reference<PlateScalar, string>(ref reader, JsonReadContext.Untracked, "plate", true, ref additional).ShouldBe(plate);
        (additional?.IsUnreadable("plate") ?? false).ShouldBe(plate is null);
        JsonReadContext context = JsonReadContext.Untracked;
        JsonItem.Scalar<PlateScalar, string>(ref again, context).ShouldBe(plate);
        context.Unfit.ShouldBe(plate is null);
    }

    [Fact]
    public void A_new_format_is_written_and_compared()
    {
        ApiJsonText.Json("AA-00-BB", JsonWriting.Scalar<PlateScalar, string>).ShouldBe("\"AA-00-BB\"");
        default(PlateScalar).Text("AA-00-BB").ShouldBe("AA00BB");
        FilterMatch.Reference<PlateScalar, string>("AA-00-BB", "aa00bb").ShouldBeFalse();
        FilterMatch.Reference<PlateScalar, string>("AA-00-BB", "AA-00-CC").ShouldBeTrue();
    }

    [Fact]
    public void A_coerced_value_of_a_new_format_is_written_back_as_it_arrived()
    {
        AdditionalProperties? additional = null;
        var reader = new Utf8JsonReader("\"aa00bb\""u8);
        reader.Read();
        string? plate = JsonReading.Reference<PlateScalar, string>(ref reader, JsonReadContext.Untracked, "plate", true, ref additional);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            JsonWriting.Optional(writer, "plate"u8, plate, additional!, JsonWriting.Scalar<PlateScalar, string>);
            writer.WriteEndObject();
        }

        System.Text.Encoding.UTF8.GetString(buffer.ToArray()).ShouldBe("""{"plate":"aa00bb"}""");
    }

    /// <summary>A number plate: <c>AA-00-BB</c> in C#, without hyphens in addresses.</summary>
    private readonly struct PlateScalar : IScalarFormat<string>
    {
        public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
        {
            value = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return value is { Length: 8 };
        }

        public bool IsAsWritten(ref Utf8JsonReader reader, string value) => true;

        public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out string? value)
        {
            value = reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: 6 } plain
                ? string.Join("-", plain.Substring(0, 2), plain.Substring(2, 2), plain.Substring(4)).ToUpperInvariant()
                : null;
            return value is null ? Coerced.No : Coerced.Yes;
        }

        public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

        public string Text(string value) => value.Replace("-", string.Empty, StringComparison.Ordinal);

        public bool Contradicts(string sent, string row) => !Text(sent).Equals(Text(row), StringComparison.OrdinalIgnoreCase);
    }
}
