using System.Security;
using System.Xml;
using System.Xml.Linq;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Init;

/// <summary>An MSBuild file to which items are added; everything else is unchanged.</summary>
internal sealed class ProjectFile
{
    private readonly byte[] _original;
    private readonly XElement _root;
    private readonly List<string> _items = [];
    private readonly List<PropertyLine> _properties = [];

    private ProjectFile(string path, byte[] original, XElement root) => (Path, _original, _root) = (path, original, root);

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public bool HasChanges => _items.Count > 0 || _properties.Count > 0;

    public static ProjectFile Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XElement? root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
            return root?.Name.LocalName == "Project" ? new ProjectFile(path, bytes, root) : throw new ToolException($"'{path}' is not a project file.");
        }
        catch (XmlException exception)
        {
            throw new ToolException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    public string? Property(string name) => PropertyElement(name)?.Value.Trim();

    public IEnumerable<string> Includes(string item) =>
        _root.Descendants().Where(element => element.Name.LocalName == item).Select(static element => element.Attribute("Include")?.Value).OfType<string>();

    /// <summary>Returns metadata of an item, including added items; null if the item does not have it.</summary>
    public string? ItemMetadata(string item, string include, string name) =>
        _root.Descendants().Concat(_items.Select(XElement.Parse))
            .FirstOrDefault(element => element.Name.LocalName == item && element.Attribute("Include")?.Value.Replace('\\', '/') == include) is { } found
            ? found.Attribute(name)?.Value ?? found.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim()
            : null;

    public void Add(string item, params (string Name, string Value)[] attributes) =>
        _items.Add($"<{item} {string.Join(' ', attributes.Select(static attribute => $"{attribute.Name}=\"{SecurityElement.Escape(attribute.Value)}\""))} />");

    /// <summary>Adds a property in the line after another one, which must exist.</summary>
    public void AddProperty(string name, string value, string after) =>
        _properties.Add(new PropertyLine(PropertyElement(after)!, $"<{name}>{SecurityElement.Escape(value)}</{name}>"));

    /// <summary>Writes the added items as one ItemGroup at the end, with the indentation and line endings of the file.</summary>
    public void Save()
    {
        (bool hasMark, string lineEnd) = TextForm.Of(_original);
        string text = _properties.Aggregate(SpecFile.Decode(_original), (text, line) => line.AddTo(text, lineEnd));
        string indent = Indentation(text);
        string group = _items.Count == 0 ? string.Empty : $"{lineEnd}{indent}<ItemGroup>{lineEnd}{string.Concat(_items.Select(item => indent + indent + item + lineEnd))}{indent}</ItemGroup>{lineEnd}";

        int end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
        if (end < 0) throw new ToolException($"'{Name}' has no </Project> end tag; add it and run init again.");
        AtomicFile.Replace(Path, _original, (hasMark ? "\uFEFF" : string.Empty) + text[..end].TrimEnd() + lineEnd + group + text[end..]);
    }

    private XElement? PropertyElement(string name) => _root.Descendants().LastOrDefault(element => element.Name.LocalName == name && !element.HasElements);

    private static string Indentation(string text)
    {
        string? line = text.Split('\n').FirstOrDefault(static line => line.Length > 0 && line[0] is ' ' or '\t' && line.TrimStart().StartsWith('<'));
        return line is null ? "  " : line[..^line.TrimStart().Length];
    }
}
