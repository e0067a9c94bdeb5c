using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>An inferred operation is marked with all that the attribute of the framework can say.</summary>
public class ExperimentalTests
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths:
          /orders:
            post: { operationId: createOrder, x-officegest-evidence: { grade: inferred, confidence: low }, responses: { '204': { description: ok } } }
        """;

    private const string Call = "internal static class Caller { public static System.Threading.Tasks.Task Run(Acme.ApiClient client) => client.Orders.CreateAsync(); }";

    private const string OwnAttribute = """
        namespace System.Diagnostics.CodeAnalysis
        {
            internal sealed class ExperimentalAttribute : Attribute { public ExperimentalAttribute(string id) { } }
        }
        """;

    [Theory]
    [InlineData("net10.0", true, true)]
    [InlineData("net8.0", true, false)]
    [InlineData("netstandard2.0", false, false)]
    public void The_mark_says_what_the_framework_has_room_for(string framework, bool hasPage, bool hasMessage)
    {
        string emitted = string.Concat(new GeneratorRun(TargetFramework.All.Single(one => one.Moniker == framework), new Spec(Text) { Namespace = "Acme" }).Files.Values);

        emitted.Contains("/docs/diagnostics/{0}.md\"", StringComparison.Ordinal).ShouldBe(hasPage);
        emitted.Contains("Message = \"The description infers this operation; no successful call of it is known.\"", StringComparison.Ordinal).ShouldBe(hasMessage);
    }

    [Fact]
    public void Whoever_calls_is_led_to_a_page_that_exists()
    {
        Diagnostic diagnostic = new GeneratorRun(TargetFramework.Net10, new Spec(Text) { Namespace = "Acme" }).CompileErrors(Call).ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("OG9001");
        string page = diagnostic.Descriptor.HelpLinkUri;
        page.ShouldEndWith("/docs/diagnostics/OG9001.md");
        File.Exists(Path.Combine(Repository.Root, page[page.IndexOf("docs/", StringComparison.Ordinal)..])).ShouldBeTrue();
    }

    [Fact]
    public void An_attribute_of_the_projects_own_gets_no_more_than_it_takes()
    {
        var run = new GeneratorRun(TargetFramework.NetStandard with { Language = LanguageVersion.CSharp12 }, new Spec(Text) { Namespace = "Acme" });
        run.EditCode(OwnAttribute);

        string.Concat(run.Files.Values).ShouldContain("Experimental(\"OG9001\")]");
        run.CompileErrors().ShouldBeEmpty();
    }
}
