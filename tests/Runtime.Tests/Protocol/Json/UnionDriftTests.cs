using System.Text;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

public class UnionDriftTests
{
    private static readonly JsonShape[] Shapes = [new(JsonTokens.Object, ["plate"], ["plate", "name"]), new(JsonTokens.Number, [], [])];

    [Theory]
    [InlineData("""{"kind":"cheque","number":"1"}""", "UnknownEnumValue $.x.kind cheque")]
    [InlineData("""{"kind":7}""", "UnknownEnumValue $.x.kind 7")]
    [InlineData("""{"kind":true}""", "UnknownEnumValue $.x.kind true")]
    [InlineData("""{"kind":""}""", "TypeMismatch $.x.kind string:empty")]
    [InlineData("""{"kind":null}""", "UnexpectedNull $.x.kind null")]
    [InlineData("""{"kind":{"a":1}}""", "TypeMismatch $.x.kind object")]
    [InlineData("""{"kind":["card"]}""", "TypeMismatch $.x.kind array")]
    [InlineData("""{"number":"1"}""", "MissingField $.x.kind ")]
    [InlineData("""{}""", "MissingField $.x.kind ")]
    [InlineData("\"card\"", "TypeMismatch $.x string")]
    [InlineData("12", "TypeMismatch $.x integer")]
    [InlineData("[]", "TypeMismatch $.x array:empty")]
    public void A_value_that_its_discriminator_does_not_place_is_kept_and_reported(string json, string drift) =>
        Read(json, static (ref Utf8JsonReader reader, JsonReadContext context) => JsonUnion.Unknown(ref reader, context, "kind"u8, "kind")).ShouldBe((json, drift));

    [Theory]
    [InlineData("""{"name":"x"}""", "TypeMismatch $.x object")]
    [InlineData("\"text\"", "TypeMismatch $.x string")]
    [InlineData("true", "TypeMismatch $.x boolean")]
    public void A_value_that_no_shape_fits_is_kept_and_reported(string json, string drift) =>
        Read(json, static (ref Utf8JsonReader reader, JsonReadContext context) =>
        {
            JsonUnion.BestMatch(reader, Shapes).ShouldBe(-1);
            return JsonUnion.Unknown(ref reader, context);
        }).ShouldBe((json, drift));

    private static (string Raw, string Drift) Read(string json, JsonRead<JsonElement> read)
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        var context = new JsonReadContext(new DriftRecorder(monitor, new ApiOperation("op", "GET", "/x")));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("{\"x\":" + json + "}"));
        reader.Read();
        context.NextProperty(ref reader, out _);
        context.Enter("x");
        JsonElement value = read(ref reader, context);
        context.Leave();
        reader.Read().ShouldBeTrue();
        return (value.GetRawText(), string.Join("; ", monitor.GetReport().Entries.Select(static entry => $"{entry.Kind} {entry.Path} {string.Join(",", entry.Received.Keys)}")));
    }
}
