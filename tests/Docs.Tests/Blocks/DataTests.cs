using System.Text.Json;
using System.Xml.Linq;
using OfficeGest.Docs.Tests.Markdown;
using YamlDotNet.RepresentationModel;

namespace OfficeGest.Docs.Tests.Blocks;

/// <summary>Each block of JSON, YAML and XML is what it says it is.</summary>
public class DataTests
{
    private static readonly Dictionary<string, Action<string>> Readers = new()
    {
        ["json"] = static text => JsonDocument.Parse(text).Dispose(),
        ["yaml"] = static text => new YamlStream().Load(new StringReader(text)),
        ["xml"] = static text => XDocument.Parse($"<root>{text}</root>"),
    };

    // What these pages show cannot be read, which is what they are about; DiagnosticTests reads their examples.
    private static readonly string[] Broken = [.. new[] { "OG0104", "OG0109", "OG0111", "OG0114" }.Select(static code => $"docs/diagnostics/{code}.md")];

    public static TheoryData<string> Blocks => [.. Data.Select(static block => block.ToString())];

    private static IEnumerable<Block> Data => Page.All.Values.SelectMany(static page => page.Blocks).Where(static block => Readers.ContainsKey(block.Language) && !Broken.Contains(block.Page));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void It_can_be_read(string block)
    {
        Block found = Data.Single(one => one.ToString() == block);

        Should.NotThrow(() => Readers[found.Language](found.Text));
    }

    [Fact]
    public void Each_block_is_of_a_language_that_somebody_checks() => Page.All.Values.SelectMany(static page => page.Blocks)
        .Where(static block => !Readers.ContainsKey(block.Language) && block.Language is not ("csharp" or "sh" or "bash" or "" or "ini" or "mermaid" or "sql" or "text"))
        .ShouldBeEmpty();
}
