namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>The source files of <c>src/</c>.</summary>
internal static class Sources
{
    /// <summary>What <c>ImplicitUsings</c> of the SDK adds to each project.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Root = Repository.PathOf("src");

    /// <param name="folder">Below <c>src/</c>, with slashes.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(string folder)
    {
        (string, string)[] files = [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(static file => (Name: Path.GetRelativePath(Root, file).Replace('\\', '/'), File: file))
            .Where(static file => !file.Name.Contains("/obj/", StringComparison.Ordinal))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => (file.Name, File.ReadAllText(file.File)))];
        files.ShouldNotBeEmpty();
        return files;
    }
}
