using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeGest.Docs.Tests.Markdown;

namespace OfficeGest.Docs.Tests.Blocks;

/// <summary>
/// Each block of C# compiles against the generated client. A block is a program: statements, or types. What a page has introduced in words (<c>og</c>,
/// <c>plate</c>, <c>builder</c>) is in <see cref="Known"/>.
/// </summary>
public class CSharpTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Acme.OfficeGest;
        global using OfficeGest;
        global using OfficeGest.Hosting;
        global using static OfficeGest.Docs.Tests.Blocks.Known;
        """;

    private static readonly CSharpParseOptions Options = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("FileBasedProgram", "true")]);

    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(Usings, Options);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string> Blocks => [.. CSharp.Select(static block => block.ToString())];

    private static IEnumerable<Block> CSharp => Page.All.Values.Where(static page => !page.IsHistory).SelectMany(static page => page.Blocks).Where(static block => block.Language is "csharp" or "cs" or "c#");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void It_compiles(string block)
    {
        CSharpCompilation compilation = Compile(CSharp.Single(one => one.ToString() == block).Text);

        compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void A_block_that_does_not_compile_is_found() =>
        Compile("og.Workshop.Vehicles.Listt();").GetDiagnostics().ShouldContain(static diagnostic => diagnostic.Id == "CS1061");

    internal static CSharpCompilation Compile(string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Options);
        OutputKind kind = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any() ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create(
            "Block",
            [ImplicitUsings, tree],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable).WithSpecificDiagnosticOptions([new("OG9001", ReportDiagnostic.Suppress)]));
    }
}
