using System.Globalization;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Every message has a spec that provokes it, at a line and column that the spec names itself, and a page.</summary>
public class DiagnosticTests
{
    private static readonly string Root = Repository.Root;

    private static readonly string Folder = Path.Combine(Root, "tests", "Generator.Tests", "Parse", "Broken");

    /// <summary>Told by the project's part of the generator, or not to be provoked by a file that fits into a repository.</summary>
    private static readonly string[] WithoutFixture =
        ["OG0001", "OG0002", "OG0003", "OG0004", "OG0005", "OG0006", "OG0007", "OG0008", "OG0009", "OG0011", "OG0012", "OG0014", "OG0101", "OG0105", "OG0107", "OG0113", "OG0408", "OG0501", "OG0502"];

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Rules => [.. SpecRules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_broken_spec_is_reported_where_it_is_broken(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        string[] words = text.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string code = file[..6];
        int line = int.Parse(words[^2].Trim(','), CultureInfo.InvariantCulture);
        int column = int.Parse(words[^1], CultureInfo.InvariantCulture);

        ParsedSpec spec = ParsedSpec.Of(text);

        SpecDiagnostic diagnostic = spec.Result.Diagnostics.FirstOrDefault(one => one.Rule.Id == code)
            .ShouldNotBeNull($"Only {string.Join(", ", spec.Codes)} came.");
        (diagnostic.Position.Line + 1, diagnostic.Position.Column + 1).ShouldBe((line, column), ParsedSpec.Message(diagnostic));
        (spec.Result.Model is null).ShouldBe(diagnostic.Rule.Severity == SpecSeverity.Error, "an error stops, everything else goes on");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_fixture_a_page_and_an_entry_in_the_release_notes(string code)
    {
        if (!WithoutFixture.Contains(code)) Directory.EnumerateFiles(Folder, code + "*").ShouldNotBeEmpty();
        string page = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", code + ".md"));
        page.ShouldContain(SpecRules.All.Single(rule => rule.Id == code).Title);
        File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", "README.md")).ShouldContain($"[{code}]({code}.md)");
        File.ReadAllText(Path.Combine(Root, "src", "Generator", "AnalyzerReleases.Unshipped.md")).ShouldContain(code + " |");
    }

    [Fact]
    public void No_code_is_used_twice() => SpecRules.All.Select(static rule => rule.Id).ShouldBeUnique();

    [Fact]
    public void A_spec_without_text_is_unreadable() =>
        SpecParser.Parse(new SpecItem("a.yaml", null, "", "", new OperationFilter()), default).Diagnostics.Single().Rule.ShouldBe(SpecRules.Unreadable);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    [InlineData("\uFEFF")]
    public void A_spec_without_content_is_empty(string text) => ParsedSpec.Of(text).Codes.ShouldBe(["OG0101"]);

    [Fact]
    public void Text_over_the_size_limit_is_rejected() =>
        ParsedSpec.Of(new string(' ', SpecLimits.Characters + 1)).Codes.ShouldBe(["OG0105"]);

    [Fact]
    public void More_values_than_any_document_has_are_not_kept() =>
        ParsedSpec.Of("{\"openapi\":\"3.1.0\",\"x\":[" + string.Join(',', Enumerable.Repeat('0', SpecLimits.Nodes)) + "]}").Codes.ShouldBe(["OG0107"]);

    [Fact]
    public void Text_of_another_encoding_is_no_text() => ParsedSpec.Of("o\0p\0e\0n\0").Codes.ShouldBe(["OG0113"]);

    [Theory]
    [InlineData("class", "", "OG0004")]
    [InlineData("Acme.1st", "", "OG0004")]
    [InlineData("Acme", "my client", "OG0005")]
    public void Metadata_that_is_no_name_is_reported_and_replaced(string @namespace, string client, string code)
    {
        ParsedSpec spec = ParsedSpec.Of("openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /a: { get: { responses: {} } } }\n", null, @namespace, client);
        spec.Codes.ShouldBe([code]);
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(spec.Model.ClientName).ShouldBeTrue();
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_spec_has_in_its_names()
    {
        ParsedSpec spec = ParsedSpec.Of31("""
              "/a\nb\u2028c":
                get: { responses: {} }
            """);
        ParsedSpec.Message(spec.Result.Diagnostics.First(static one => one.Rule == SpecRules.PathUnusable)).Split('\n', '\u2028').Length.ShouldBe(1);
    }
}
