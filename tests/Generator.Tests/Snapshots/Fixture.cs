
namespace OfficeGest.Generator.Tests.Snapshots;

/// <summary>A folder with a one-idea spec and the files that are expected from it, <c>*.verified.cs</c>.</summary>
/// <remarks>
/// Verify's file convention without Verify. To accept what changed, run the tests with <c>OFFICEGEST_ACCEPT=1</c> and review the
/// difference in git. A <c>units.txt</c> names the files that the idea of the fixture is about, and only these are kept; without one all of them are.
/// </remarks>
public sealed class Fixture(string name)
{
    private static readonly string Root = Repository.PathOf("tests", "Generator.Tests", "Fixtures");

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private string Folder => Path.Combine(Root, name);

    public string Spec => File.ReadAllText(Path.Combine(Folder, "spec.yaml"));

    public void Verify(IReadOnlyDictionary<string, string> emitted)
    {
        Dictionary<string, string> files = Units(emitted);
        Dictionary<string, string> expected = Directory.EnumerateFiles(Folder, "*.verified.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Folder, path).Replace('\\', '/').Replace(".verified.cs", ".g.cs", StringComparison.Ordinal), File.ReadAllText);
        if (Acceptance.IsOn)
        {
            foreach (string stale in expected.Keys.Except(files.Keys)) File.Delete(Verified(stale));
            foreach ((string file, string text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Verified(file))!);
                File.WriteAllText(Verified(file), text);
            }

            return;
        }

        files.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal), $"Files of the fixture '{name}'");
        foreach ((string file, string text) in files)
            text.ShouldBe(expected[file], $"{name}/{file} differs; OFFICEGEST_ACCEPT=1 accepts it for review.");
    }

    private Dictionary<string, string> Units(IReadOnlyDictionary<string, string> emitted)
    {
        string list = Path.Combine(Folder, "units.txt");
        if (!File.Exists(list)) return emitted.ToDictionary();

        string[] units = [.. File.ReadAllLines(list).Select(static unit => unit + ".g.cs")];
        units.Except(emitted.Keys).ShouldBeEmpty($"{list} names what is not emitted.");
        return units.ToDictionary(static unit => unit, unit => emitted[unit]);
    }

    private string Verified(string file) => Path.Combine(Folder, file.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal));
}
