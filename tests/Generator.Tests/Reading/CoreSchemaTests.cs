using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Reading;

/// <summary>Plain scalars by the core schema of YAML 1.2.</summary>
public class CoreSchemaTests
{
    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("Off", "\"Off\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0b101", "\"0b101\"")]
    [InlineData("2026-09-01", "\"2026-09-01\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("+", "\"\\u002B\"")]
    [InlineData(".", "\".\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("0o18", "\"0o18\"")]
    [InlineData("0x1G", "\"0x1G\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("tRue", "\"tRue\"")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("017", "17")]
    [InlineData("007", "7")]
    [InlineData("-012", "-12")]
    [InlineData("+12", "12")]
    [InlineData("00", "0")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1.", "1")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.5E-3", "1.5E-3")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("NULL", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("'12'", "\"12\"")]
    public void A_plain_scalar_is_what_YAML_1_2_says(string yaml, string json)
    {
        SpecTree tree = SpecTree.Read($"key: {yaml}\n", CancellationToken.None);

        tree.Faults.ShouldBeEmpty();
        tree.Root!.ToJsonString().ShouldBe($"{{\"key\":{json}}}");
    }

    [Theory]
    [InlineData("{url: https://example.pt/ajuda}", "{\"url\":\"https://example.pt/ajuda\"}")]
    [InlineData("[12:30:45, b]", "[\"12:30:45\",\"b\"]")]
    [InlineData("{k: ::x, q: a?b=c}", "{\"k\":\"::x\",\"q\":\"a?b=c\"}")]
    [InlineData("{a:, b: 1}", "{\"a\":null,\"b\":1}")]
    [InlineData("[:a, ?b, -c]", "[\":a\",\"?b\",\"-c\"]")]
    public void A_colon_without_a_blank_after_it_is_part_of_a_plain_scalar_in_braces_too(string yaml, string json) =>
        SpecTree.Read($"# YAML\n{yaml}", CancellationToken.None).Root!.ToJsonString().ShouldBe(json);

    [Fact]
    public void A_description_with_addresses_in_braces_is_read() =>
        Parse.ParsedSpec.Of("""
            openapi: 3.1.0
            info: {title: t, version: '1', contact: {url: https://example.pt/ajuda}}
            servers: [{url: https://example.pt/api/v2}]
            paths: {/x: {get: {operationId: x, responses: {'204': {description: ok}}}}}
            """).Codes.ShouldBeEmpty();

    [Fact]
    public void Every_fault_of_a_text_has_a_rule() =>
        Enum.GetValues<TextFaultKind>().Select(TextRules.Find).Select(static rule => rule.Id).ShouldBeUnique();
}
