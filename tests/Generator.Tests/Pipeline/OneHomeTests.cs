using System.Text.RegularExpressions;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>What a description means is written down once, in <c>src/Specification</c>: nobody else knows an envelope, an extension or a page parameter by its name.</summary>
public partial class OneHomeTests
{
    [Theory]
    [InlineData("Generator")]
    [InlineData("Cli")]
    [InlineData("Sandbox")]
    public void Conventions_are_known_in_one_place(string project) =>
        Sources.Of(project).SelectMany(static file => Literals(file.Name, file.Text)).Except(Foreign).ShouldBeEmpty();

    // Words of other languages that are spelled like keys: tags of HTML, arguments of Python, the Portuguese for "date".
    private static readonly string[] Foreign = ["Cli/Learn/Pages/HtmlDepth.cs: \"meta\"", "Cli/Learn/Pages/RequestsCall.cs: \"data\"", "Cli/Learn/Pages/FieldType.cs: \"data\""];

    [Fact]
    public void Only_the_names_of_extensions_spell_them()
    {
        string[] homes = ["Specification/Conventions/ExtensionNames.cs", "Specification/OpenApi/SetAside.cs"];

        Sources.Of("Specification").Where(file => !homes.Contains(file.Name)).SelectMany(static file => Extensions().Matches(file.Text).Select(match => $"{file.Name}: {match.Value}")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Literals(string name, string text)
    {
        string code = Comment().Replace(text, string.Empty);
        return Extensions().Matches(code).Concat(Keys().Matches(code)).Select(match => $"{name}: {match.Value}");
    }

    [GeneratedRegex(@"""[^""\r\n]*x-(officegest-|extensible-enum|enum)[^""\r\n]*""")]
    private static partial Regex Extensions();

    [GeneratedRegex(@"""(data|meta|page|page_number|per_page|page_size|page_token|cursor|limit|has_more|hasMore|has_next|next|next_cursor|next_page_token)""")]
    private static partial Regex Keys();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
