using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Tests.Compilation;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>A client that meets an older runtime in its application says so, before it calls what that one does not have.</summary>
public class OlderRuntimeTests
{
    [Fact]
    public void The_contract_is_compared_before_a_missing_method_is_called()
    {
        string contract = File.ReadAllText(Repository.PathOf("src", "Runtime", "Protocol", "RuntimeContract.cs"));
        string older = contract.Replace($"Version = {RuntimeContractCheck.Version};", "Version = 1;", StringComparison.Ordinal);
        older.ShouldNotBe(contract);
        CSharpCompilation runtime = TargetFramework.Net10WithoutRuntime.Compile(
            "global using System; [assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")]",
            older,
            "#pragma warning disable CS1591\nnamespace OfficeGest { public sealed class OfficeGestClientOptions; } namespace OfficeGest.Protocol { public sealed class ApiTransport; }").WithAssemblyName("OfficeGest.Runtime");
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(new Fixture("list-by-page").Spec));
        var context = new AssemblyLoadContext("older runtime", isCollectible: true);
        Assembly loaded = Load(context, runtime);
        context.Resolving += (_, name) => name.Name == "OfficeGest.Runtime" ? loaded : null;
        Type client = Load(context, run.Output).GetType("Acme.Api.ApiClient", throwOnError: true)!;
        object options = Activator.CreateInstance(loaded.GetType("OfficeGest.OfficeGestClientOptions", throwOnError: true)!)!;

        Exception exception = Should.Throw<TargetInvocationException>(() => Activator.CreateInstance(client, options)).InnerException!;

        exception.ShouldBeOfType<InvalidOperationException>();
        exception.Message.ShouldContain("Update the package OfficeGest.Runtime");
        context.Unload();
    }

    private static Assembly Load(AssemblyLoadContext context, Microsoft.CodeAnalysis.Compilation compilation)
    {
        using var image = new MemoryStream();
        compilation.Emit(image).Success.ShouldBeTrue(string.Join("\n", compilation.GetDiagnostics().Where(static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
