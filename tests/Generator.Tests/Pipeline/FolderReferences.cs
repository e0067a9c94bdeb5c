using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>Which folder of a project uses a type of which other folder, by the symbols that the compiler sees.</summary>
internal sealed class FolderReferences
{
    private static readonly string[] Names = ["Microsoft.OpenApi.dll", "YamlDotNet.dll", "Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];

    private readonly HashSet<(string From, string To, string Example)> _uses = [];

    private FolderReferences()
    {
    }

    /// <summary>The project of each folder goes before it: <c>Generator/Emit</c>. Files beside the folders are <c>Generator</c>.</summary>
    public IEnumerable<(string From, string To, string Example)> Uses => _uses.OrderBy(static use => use, Comparer<(string, string, string)>.Default);

    public static FolderReferences Read(params string[] projects)
    {
        string source = Repository.PathOf("src");
        var compilation = CSharpCompilation.Create(
            "Layers",
            projects.SelectMany(project => Files(Path.Combine(source, project)))
                .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions((LanguageVersion)1400), file))
                .Append(CSharpSyntaxTree.ParseText(Sources.ImplicitUsings, new CSharpParseOptions((LanguageVersion)1400))),
            TargetFramework.Net10WithoutRuntime.References.Concat(Libraries()),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();

        var references = new FolderReferences();
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0)) references.Add(compilation.GetSemanticModel(tree), source);
        return references;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<MetadataReference> Libraries() =>
        from name in Names
        select MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name));

    private void Add(SemanticModel model, string source)
    {
        string from = Folder(model.SyntaxTree.FilePath, source);
        foreach (SimpleNameSyntax name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
            INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is not { Length: > 0 } path) continue;
            string to = Folder(path, source);
            if (to != from) _uses.Add((from, to, $"{Path.GetFileName(model.SyntaxTree.FilePath)} uses {type.Name}"));
        }
    }

    private static string Folder(string file, string source) => string.Join('/', Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[..^1].Take(2));
}
