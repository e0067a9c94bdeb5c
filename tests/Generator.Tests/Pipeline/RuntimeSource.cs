using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>The sources of the runtime, compiled in memory: which folder declares a type, and which folders it uses.</summary>
internal sealed class RuntimeSource
{
    private static readonly string Folder = Repository.PathOf("src", "Runtime");

    private static readonly Lazy<RuntimeSource> Shared = new(static () => new RuntimeSource());

    private RuntimeSource()
    {
        CSharpParseOptions options = TargetFramework.Net10.ParseOptions.WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");
        IEnumerable<SyntaxTree> files = Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(static file => FolderOf(file) is var folder && !folder.StartsWith("obj", StringComparison.Ordinal) && !folder.StartsWith("bin", StringComparison.Ordinal))
            .Select(static file => (Path: file, Place: file))
            .Concat(LinkedFiles())
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), options, file.Place));
        Compilation = CSharpCompilation.Create(
            "OfficeGest.Runtime",
            [.. files, CSharpSyntaxTree.ParseText(Sources.ImplicitUsings, options)],
            TargetFramework.Net10WithoutRuntime.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static RuntimeSource Instance => Shared.Value;

    public CSharpCompilation Compilation { get; }

    public IEnumerable<INamedTypeSymbol> Types => Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes(static node => node is not BaseTypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(static node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(node => (INamedTypeSymbol)Compilation.GetSemanticModel(tree).GetDeclaredSymbol(node)!))
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>The folder below the runtime's, with slashes; empty for the runtime's own.</summary>
    public static string FolderOf(string file) => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/') is "." ? string.Empty : Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/');

    public static string FolderOf(ISymbol type) => FolderOf(type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath);

    /// <summary>Each use of a type of another folder.</summary>
    public IEnumerable<(string From, string To, string Use)> Uses()
    {
        foreach (SyntaxTree tree in Compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0))
        {
            SemanticModel model = Compilation.GetSemanticModel(tree);
            string from = FolderOf(tree.FilePath);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(static node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                if (Outermost(model.GetSymbolInfo(node).Symbol) is not { } type || FolderOf(type) is var to && to == from) continue;

                yield return (from, to, $"{Path.GetFileName(tree.FilePath)} uses {type.Name}");
            }
        }
    }

    /// <summary>The files of other projects that the runtime compiles as well, in the folder where the project shows them.</summary>
    private static IEnumerable<(string Path, string Place)> LinkedFiles() =>
        from item in XDocument.Load(Path.Combine(Folder, "OfficeGest.Runtime.csproj")).Descendants("Compile")
        where item.Attribute("LinkBase") is not null
        let file = Path.GetFullPath(item.Attribute("Include")!.Value, Folder)
        select (file, Path.Combine(Folder, item.Attribute("LinkBase")!.Value, Path.GetFileName(file)));

    private static INamedTypeSymbol? Outermost(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        return type?.DeclaringSyntaxReferences.Length > 0 ? type : null;
    }
}
