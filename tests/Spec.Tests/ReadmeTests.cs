using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace OfficeGest.Spec.Tests;

public partial class ReadmeTests
{
    private static readonly HashSet<string> Anchors = [.. AnchorPattern().Matches(SpecFile.Readme).Select(static match => match.Groups[1].Value)];

    [Fact]
    public void Every_quirk_that_the_description_names_has_its_anchor()
    {
        IEnumerable<string> used = Marked().SelectMany(Mark.Quirks).Distinct();

        used.Except(Anchors).ShouldBeEmpty();
    }

    [Fact]
    public void Every_extension_that_the_description_uses_is_explained()
    {
        string text = File.ReadAllText(SpecFile.Location);
        IEnumerable<string> used = ExtensionPattern().Matches(text).Select(static match => match.Groups[1].Value).Distinct();

        used.Where(static extension => !SpecFile.Readme.Contains($"`{extension}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("open-login")]
    [InlineData("open-refresh")]
    [InlineData("open-filter-syntax")]
    [InlineData("open-filter-operators")]
    [InlineData("open-sort")]
    [InlineData("open-error-bodies")]
    [InlineData("open-retry-after")]
    [InlineData("open-throttle")]
    [InlineData("open-limits")]
    [InlineData("open-shapes")]
    [InlineData("open-writes")]
    [InlineData("open-routes")]
    [InlineData("open-fields")]
    [InlineData("open-duration")]
    [InlineData("open-other-installations")]
    public void An_open_question_is_named(string anchor) => Anchors.ShouldContain(anchor);

    [Theory]
    [InlineData("`documented`")]
    [InlineData("`observed`")]
    [InlineData("`exists-only`")]
    [InlineData("`inferred`")]
    [InlineData("@redocly/cli@" + RedoclyTests.Version)]
    public void It_explains(string term) => SpecFile.Readme.ShouldContain(term);

    private static IEnumerable<IDictionary<string, IOpenApiExtension>?> Marked() =>
    [
        .. SpecFile.Operations.Values.Select(static operation => operation.Operation.Extensions),
        .. SpecFile.Operations.Values.SelectMany(static operation => operation.Operation.Parameters ?? []).Select(static parameter => parameter.Extensions),
        .. SpecFile.Document.Components!.Responses!.Values.Select(static response => response.Extensions),
        .. SpecFile.Schemas.Values.Select(static schema => schema.Extensions),
        .. SpecFile.Schemas.Values.SelectMany(static schema => schema.Properties?.Values ?? []).Select(static property => property.Extensions),
    ];

    [GeneratedRegex("<a id=\"([a-z0-9-]+)\"></a>")]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"^ *-? *(x-[a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex ExtensionPattern();
}
