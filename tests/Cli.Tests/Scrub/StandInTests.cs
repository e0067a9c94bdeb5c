using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Learn;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Scrub;

public sealed class StandInTests
{
    [Theory]
    [InlineData("Maria dos Santos")]
    [InlineData("AA-00-BB")]
    [InlineData("maria@example.pt")]
    [InlineData("500000000")]
    [InlineData("-184.50")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24 10:11:12")]
    [InlineData("2026-11-24T10:11:12+01:00")]
    [InlineData("2026-11-24T10:11")]
    [InlineData("24-11-2026")]
    [InlineData("\t ")]
    public void The_form_stays_and_the_value_goes(string text)
    {
        string standIn = StandIn.Of(text);

        ValueForm.OfText(standIn).ShouldBe(ValueForm.OfText(text));
        standIn.ShouldNotContain(text);
        StandIn.Of(standIn).ShouldBe(standIn);
    }

    [Fact]
    public void What_is_empty_stays_empty() => StandIn.Of(string.Empty).ShouldBeEmpty();

    [Fact]
    public void A_text_is_no_code() => EnumerationLesson.IsCode(StandIn.Text).ShouldBeFalse();

    [Theory]
    [InlineData("7", "1")]
    [InlineData("-202600001", "1")]
    [InlineData("99.95", "1.5")]
    [InlineData("7.0", "1.5")]
    [InlineData("92233720368547758070", "1.5")]
    public void Numbers_keep_their_kind(string number, string expected)
    {
        JsonElement value = JsonElement.Parse(number);
        ValueForm.Of(JsonElement.Parse(expected)).ShouldBe(ValueForm.Of(value));

        ScrubbedJson.Of(new SpecMapping(), null, value, new ProbeSecrets()).ShouldBe(expected);
    }
}
