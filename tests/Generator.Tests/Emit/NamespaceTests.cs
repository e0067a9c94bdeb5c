using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>Whatever the namespace of the client is called, emitted code and the code of the README compile in it and beside it.</summary>
[Trait("Speed", "Slow")]
public class NamespaceTests
{
    private static readonly string Text = Repository.Description;

    [Theory]
    [InlineData("OfficeGest")]
    [InlineData("OfficeGest.Json")]
    [InlineData("OfficeGest.Protocol")]
    [InlineData("Acme.OfficeGest")]
    [InlineData("Acme.OfficeGest.OfficeGest")]
    [InlineData("Acme.System")]
    [InlineData("Acme.Microsoft.Extensions")]
    public void Emitted_and_documented_code_compiles(string @namespace)
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(Text) { Namespace = @namespace, Client = "OfficeGestClient" });
        string above = @namespace.Contains('.') ? @namespace[..@namespace.IndexOf('.')] : "Acme";
        string documented = $$"""
            #nullable enable
            using System;
            using System.Threading.Tasks;
            {{(@namespace == "OfficeGest" ? string.Empty : $"using {@namespace};")}}
            using OfficeGest;

            namespace {{above}}.Shop
            {
                internal static class Program
                {
                    public static async Task Run(string user, string password)
                    {
                        await using var og = new OfficeGestClient(new OfficeGestClientOptions
                        {
                            Domain = "company.officegest.com",
                            Credential = new PasswordCredential(user, password),
                        });
                        await foreach (Customer customer in og.Entities.Customers.List(new() { Name = "silva" })) Console.WriteLine($"{customer.Id} {customer.Name}");
                        try { Vehicle vehicle = await og.Workshop.Vehicles.GetAsync("AA-00-BB"); }
                        catch (OfficeGestValidationException e) { Console.WriteLine(e.Errors["end"][0]); }
                    }
                }
            }
            """;
        run.CompileErrors(documented).ShouldBeEmpty();
    }
}
