using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Html;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Html;

/// <summary>Whatever a description or a server says is text of the page: judged by a parser that reads as browsers do.</summary>
public sealed class MarkupTests
{
    private static readonly string[] Parts =
        ["<", ">", "\"", "'", "&", "&lt;", "</td>", "<script>alert(1)</script>", "\" onload=\"alert(1)", "<!--", "]]>", "</style>", "<svg/onload=alert(1)>", "\u202e", "\0", "javascript:alert(1)"];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]).Array[1, 6].Select(static parts => string.Concat(parts)));

    [Fact]
    public void A_text_is_only_a_text_between_tags_and_in_attributes() => Hostile.Sample(
        static text =>
        {
            IElement element = new HtmlParser().ParseDocument(Markup.Of($"<p title=\"{text}\">{text}</p>").ToString()).Body!.Children.ShouldHaveSingleItem();
            element.LocalName.ShouldBe("p");
            element.Children.ShouldBeEmpty();
            element.Attributes.Select(static attribute => attribute.Name).ShouldBe(["title"]);
            element.TextContent.ShouldBe(element.GetAttribute("title"));
        },
        iter: Runs.Of(2000));

    [Fact]
    public void Hostile_texts_add_nothing_to_the_page_of_a_probe() => Hostile.Sample(
        static text =>
        {
            var outcome = new ProbeOutcome(text, text, ProbeOutcomeKind.Answered) { Status = 200, Milliseconds = 3, Drifts = 1, Note = text, Filters = [new FilterFinding(text, FilterFindingKind.Ignored, text)] };
            var entry = new DriftEntry { OperationId = text, Method = text, Route = text, Path = text, Kind = DriftKind.UnknownField, Count = 1, FirstSeen = default, LastSeen = default, Received = new Dictionary<string, long> { [text] = 1 } };
            Elements(ProbePage.Render([outcome], new DriftReport([entry]), default)).ShouldBe(PlainProbe.Value);
        },
        iter: Runs.Of(500));

    [Fact]
    public void Hostile_texts_add_nothing_to_the_page_of_a_diff() => Hostile.Sample(
        static text => Elements(DiffPage.Render(new DiffReport(text, text, [new ApiChange(ChangeArea.Methods, ChangeKind.Removed, true, text, text)]))).ShouldBe(PlainDiff.Value),
        iter: Runs.Of(500));

    private static readonly Lazy<string[]> PlainProbe = new(static () => Elements(ProbePage.Render(
        [new ProbeOutcome("a", "a", ProbeOutcomeKind.Answered) { Status = 200, Milliseconds = 3, Drifts = 1, Note = "a", Filters = [new FilterFinding("a", FilterFindingKind.Ignored, "a")] }],
        new DriftReport([new DriftEntry { OperationId = "a", Method = "a", Route = "a", Path = "a", Kind = DriftKind.UnknownField, Count = 1, FirstSeen = default, LastSeen = default, Received = new Dictionary<string, long> { ["a"] = 1 } }]),
        default)));

    private static readonly Lazy<string[]> PlainDiff = new(static () => Elements(DiffPage.Render(new DiffReport("a", "a", [new ApiChange(ChangeArea.Methods, ChangeKind.Removed, true, "a", "a")]))));

    // Every element with the names of its attributes, in order.
    private static string[] Elements(string page) =>
        [.. new HtmlParser().ParseDocument(page).All.Select(static element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(static attribute => attribute.Name))}")];
}
