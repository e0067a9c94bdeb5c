using OfficeGest.Docs.Tests.Markdown;

namespace OfficeGest.Docs.Tests;

/// <summary>Each link of each page leads somewhere within the repository, or to another site.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_and_anchors_resolve(string path)
    {
        List<string> dead = [];
        foreach ((string target, int line) in Page.All[path].Links)
        {
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;

            string[] parts = target.Split('#', 2);
            string file = parts[0].Length == 0 ? path : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(path), "..", parts[0]))).Replace('\\', '/');
            bool exists = File.Exists(Repository.PathOf(file)) || Directory.Exists(Repository.PathOf(file));
            if (!exists || file.StartsWith("..", StringComparison.Ordinal)) dead.Add($"{path}({line}): {target} does not exist");
            else if (parts.Length == 2 && Page.All.TryGetValue(file, out Page? page) && !page.Anchors.Contains(parts[1])) dead.Add($"{path}({line}): {file} has no #{parts[1]}");
        }

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Each_page_of_docs_is_in_the_table_of_contents()
    {
        string contents = Repository.Read("docs", "toc.yml");
        IEnumerable<string> pages = Page.All.Keys.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal) && !path.StartsWith("docs/diagnostics/OG", StringComparison.Ordinal) && !path.StartsWith("docs/adr/", StringComparison.Ordinal));

        pages.Where(path => !contents.Contains($"href: {path["docs/".Length..]}\n", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
