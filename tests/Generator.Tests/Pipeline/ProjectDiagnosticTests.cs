using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Tests.Compilation;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>What is wrong with a project rather than with one spec: said once, with a place.</summary>
public class ProjectDiagnosticTests
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        paths:
          /orders:
            get: { operationId: listOrders, responses: { "204": { description: Done. } } }
        """;

    private const string WithModel = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        paths:
          /orders:
            get:
              operationId: listOrders
              responses:
                "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: integer } } }
        """;

    private const string Project = "<Project>\n  <ItemGroup>\n    <OfficeGestSpec Include=\"specs/gone.yaml\" />\n  </ItemGroup>\n</Project>\n";

    [Fact]
    public void A_project_without_a_spec()
    {
        Diagnostic diagnostic = Only(new GeneratorRun(TargetFramework.Net10, new Spec(Project, "Shop.csproj") { Kind = "OfficeGestMissingSpec" }));
        diagnostic.Id.ShouldBe("OG0001");
        Place(diagnostic).ShouldBe("Shop.csproj(1,1)");
    }

    [Theory]
    [MemberData(nameof(OfficeGest.Generator.Tests.Parse.DiagnosticTests.Rules), MemberType = typeof(OfficeGest.Generator.Tests.Parse.DiagnosticTests))]
    public void Each_message_links_to_its_page(string code)
    {
        var rule = SpecRules.All.Single(rule => rule.Id == code);
        var diagnostic = new SpecDiagnostic(rule, "a.yaml", default, string.Empty, new(["a", "b", "c", "d", "e"]));
        string link = Generator.Diagnostics.Descriptors.ToDiagnostic(diagnostic).Descriptor.HelpLinkUri;
        link.ShouldStartWith("https://");
        link.ShouldEndWith($"/docs/diagnostics/{code}.md");
    }

    [Fact]
    public void A_spec_that_is_missing_is_shown_where_the_project_names_it()
    {
        var spec = new Spec(Project, "Shop.csproj") { Kind = "OfficeGestMissingSpec", Metadata = new Dictionary<string, string> { ["Missing"] = "specs/gone.yaml" } };
        Diagnostic diagnostic = Only(new GeneratorRun(TargetFramework.Net10, spec));
        diagnostic.Id.ShouldBe("OG0002");
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain("specs/gone.yaml");
        Place(diagnostic).ShouldBe("Shop.csproj(3,30)");
    }

    [Fact]
    public void Several_missing_specs_are_several_messages()
    {
        var spec = new Spec(Project, "Shop.csproj") { Kind = "OfficeGestMissingSpec", Metadata = new Dictionary<string, string> { ["Missing"] = "specs/gone.yaml|specs/other.yaml" } };
        new GeneratorRun(TargetFramework.Net10, spec).Result.Diagnostics.Select(Place).ShouldBe(["Shop.csproj(3,30)", "Shop.csproj(1,1)"]);
    }

    [Fact]
    public void Two_specs_with_the_same_client_and_the_first_is_used()
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(Text, "a.yaml"), new Spec(Text.Replace("orders", "invoices", StringComparison.Ordinal), "b.yaml"));
        Diagnostic diagnostic = Only(run);
        diagnostic.Id.ShouldBe("OG0006");
        Place(diagnostic).ShouldBe("b.yaml(1,1)");
        run.Files.Keys.ShouldContain("Acme.Api.ApiClient/Clients/OrdersClient.g.cs");
        run.Files.Keys.ShouldNotContain("Acme.Api.ApiClient/Clients/InvoicesClient.g.cs");
    }

    [Fact]
    public void Two_specs_with_clients_of_their_own_are_both_used()
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(Text, "a.yaml"), new Spec(Text, "b.yaml") { Namespace = "Acme.Second" });
        run.Result.Diagnostics.ShouldBeEmpty();
        run.Files.Keys.ShouldContain("Acme.Api.ApiClient/Clients/OrdersClient.g.cs");
        run.Files.Keys.ShouldContain("Acme.Second.ApiClient/Clients/OrdersClient.g.cs");
        run.CompileErrors().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Acme.Api", "apiclient", "OG0006")]
    [InlineData("acme.api", "ApiClient", "OG0006")]
    [InlineData(" Acme.Api ", "ApiClient", "OG0006")]
    [InlineData("Acme..Api", "ApiClient", "OG0006")]
    [InlineData("Acme.Api", "Other", "OG0011")]
    public void Specs_that_clash_after_normalisation_are_one_error_and_the_first_is_used(string @namespace, string client, string code)
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(WithModel, "a.yaml"), new Spec(WithModel, "b.yaml") { Namespace = @namespace, Client = client });
        Diagnostic diagnostic = run.Result.Diagnostics.Where(static d => d.Id != "OG0004").ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(code);
        Place(diagnostic).ShouldBe("b.yaml(1,1)");
        run.Files.Keys.ShouldAllBe(static file => file.StartsWith("Acme.Api.ApiClient/", StringComparison.Ordinal) || !file.Contains('/'));
        run.CompileErrors().ShouldBeEmpty();
    }

    [Fact]
    public void The_type_that_clashes_is_named()
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(WithModel, "a.yaml"), new Spec(WithModel, "b.yaml") { Client = "Other" });
        Only(run).GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe("The spec 'b.yaml' was left out: it declares 'Acme.Api.OrdersClient', which is already generated from 'a.yaml'. Give one of them its own Namespace.");
    }

    [Fact]
    public void Two_clients_share_a_namespace_when_no_type_of_theirs_has_the_same_name()
    {
        string other = WithModel.Replace("orders", "invoices", StringComparison.Ordinal).Replace("Orders", "Invoices", StringComparison.Ordinal).Replace("Order", "Invoice", StringComparison.Ordinal);
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(WithModel, "a.yaml"), new Spec(other, "b.yaml") { Client = "Other" });
        run.Result.Diagnostics.ShouldBeEmpty();
        run.Files.Keys.ShouldContain("Acme.Api.Other/Clients/InvoicesClient.g.cs");
        run.CompileErrors().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("public", true, false)]
    [InlineData("Internal", false, false)]
    [InlineData("private", true, true)]
    [Trait("Speed", "Slow")]
    public void Types_are_public_or_internal_as_the_item_says(string visibility, bool isPublic, bool warns)
    {
        string spec = Repository.Description;
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(spec) { Metadata = new Dictionary<string, string> { ["Visibility"] = visibility } });
        run.Result.Diagnostics.Select(static d => d.Id).ShouldBe(warns ? ["OG0014"] : []);
        if (warns) return;

        run.CompileErrors().ShouldBeEmpty();
        INamedTypeSymbol[] types = [.. run.Output.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(static type => type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == "Acme.Api")];
        types.Length.ShouldBeGreaterThan(30);
        types.ShouldAllBe(type => (type.DeclaredAccessibility == Accessibility.Public) == isPublic);
    }

    [Fact]
    public void The_generator_emits_for_the_contract_of_the_runtime_beside_it() =>
        Consumers.Describe(TargetFramework.Net10.Compile()).Contract.ShouldBe(RuntimeContractCheck.Version);

    [Theory]
    [InlineData("public const int Version = 9;", "0.9.0 has contract 9", "Update OfficeGest.Generator")]
    [InlineData("public const int Version = 0;", "0.9.0 has contract 0", "Update OfficeGest.Runtime")]
    [InlineData("", "0.9.0 has contract 0", "Update OfficeGest.Runtime")]
    public void A_runtime_that_does_not_fit_is_one_error_with_both_versions_and_no_code(string version, string has, string advice)
    {
        string runtime = $$"""
            [assembly: System.Reflection.AssemblyVersion("0.9.0.0")]
            namespace OfficeGest.Protocol { public static class RuntimeContract { {{version}} } }
            namespace OfficeGest.Protocol { public sealed class ApiTransport { } }
            """;
        var run = new GeneratorRun(TargetFramework.Net10WithoutRuntime, new Spec(WithModel)).EditCode(runtime);
        Diagnostic diagnostic = Only(run);
        diagnostic.Id.ShouldBe("OG0012");
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        message.ShouldContain(has);
        message.ShouldContain(advice);
        run.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_language_that_is_too_old_is_one_error_and_no_code()
    {
        var run = new GeneratorRun(new TargetFramework("netstandard2.0", LanguageVersion.CSharp8), new Spec(Text));
        Diagnostic diagnostic = Only(run);
        diagnostic.Id.ShouldBe("OG0007");
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain("LangVersion");
        run.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_runtime_there_is_one_error_and_no_code()
    {
        var run = new GeneratorRun(TargetFramework.Net10WithoutRuntime, new Spec(Text));
        Only(run).Id.ShouldBe("OG0009");
        run.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_failure_of_our_own_names_the_spec_and_what_was_done()
    {
        SpecDiagnostic diagnostic = ProjectDiagnostics.Internal("specs/api.yaml", "reading the spec", new InvalidOperationException("Unexpected."));
        Generator.Diagnostics.Descriptors.ToDiagnostic(diagnostic).ToString().ShouldStartWith("specs/api.yaml(1,1): error OG0008");
    }

    private static Diagnostic Only(GeneratorRun run) => run.Result.Diagnostics.Where(static d => d.Severity > DiagnosticSeverity.Info).ShouldHaveSingleItem();

    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }
}
