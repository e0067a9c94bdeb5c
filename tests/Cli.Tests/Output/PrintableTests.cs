using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Output;

/// <summary>Nothing that is printed steers a terminal, in any format, and what is no danger stays as it is.</summary>
public sealed class PrintableTests
{
    private static readonly string[] Steering = ["\u001b[2J", "\u009b31m", "\u202e", "\u2066x\u2069", "\u2028", "\u2029", "\r\n", "\u0007", "\u00ad", "\ufeff", "\U000e0041", "\ud800", "\udfff", "\u200f", "\u0085", "\0"];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Steering.Length - 1], Gen.String, Gen.String).Select(static (i, before, after) => before + Steering[i] + after);

    [Fact]
    public void Random_text_is_printed_without_what_steers() => Text.Sample(
        static text =>
        {
            string printed = Printable.Of(text);
            Harmless(printed);
            string safe = string.Concat(text.EnumerateRunes().Where(static rune => rune != Rune.ReplacementChar && !Printable.IsUnsafe(rune)));
            Printable.Of(safe).ShouldBeSameAs(safe);
        },
        iter: 2000);

    [Fact]
    public void Random_json_is_printed_without_what_steers_and_read_back_as_it_was() => Text.Sample(
        static text =>
        {
            string whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            using var output = new StringWriter();

            JsonText.Write(output, new Dictionary<string, string> { ["key" + whole] = whole });

            Harmless(output.ToString().Replace("\n", string.Empty, StringComparison.Ordinal));
            JsonSerializer.Deserialize<Dictionary<string, string>>(output.ToString())!["key" + whole].ShouldBe(whole);
        },
        iter: 2000);

    [Fact]
    public void Words_of_people_are_not_escaped_in_json()
    {
        using var output = new StringWriter();

        JsonText.Write(output, "ação nº 3 – «€» 日本 עברית");

        output.ToString().ShouldBe("\"ação nº 3 – «€» 日本 עברית\"\n");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task A_spec_cannot_steer_through_its_names_in_any_format(string format)
    {
        using var folder = new TemporaryFolder();
        folder.Write("spec.yaml", "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  \"/a\\u202eb\\e[31m\\u2028\\u0085c\":\n    get: { responses: { '200': { description: ok } } }\n");

        ToolRun run = await ToolRun.In(folder, $"spec lint spec.yaml --format {format}");

        Harmless((run.Output + run.Errors).Replace("\n", string.Empty, StringComparison.Ordinal));
        run.Output.ShouldContain("u202", Case.Insensitive);
    }

    private static void Harmless(string printed)
    {
        for (int i = 0; i < printed.Length; i++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(printed, i);
            category.ShouldNotBeOneOf(UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator);
            if (char.IsHighSurrogate(printed[i])) i++.ShouldBeLessThan(printed.Length - 1);
            else char.IsSurrogate(printed[i]).ShouldBeFalse();
        }
    }
}
