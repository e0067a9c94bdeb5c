using OfficeGest.Sandbox;

namespace OfficeGest.Package.Tests;

/// <summary>A library that uses the generator passes the runtime on, and the generator stays with it.</summary>
[Collection(nameof(PackedFeed))]
public class LibraryTests(PackedFeed feed)
{
    private const string Orders = """
        namespace Acme;

        public sealed class Orders(Acme.OfficeGest.OfficeGestClient client)
        {
            public Acme.OfficeGest.OfficeGestClient Client => client;

            public static global::OfficeGest.OfficeGestClientOptions Options => new();
        }
        """;

    private const string Program = """
        Console.WriteLine(typeof(Acme.Orders).Name + " " + Acme.Orders.Options.GetType().Assembly.GetName().Name);
        """;

    [Fact]
    public async Task An_application_that_references_the_project_gets_the_runtime_and_runs_no_generator()
    {
        ConsumerProject library = Library("PassedProject");
        ConsumerProject application = feed.CreateProject("PassedProjectApp", Application("""<ProjectReference Include="../PassedProject/PassedProject.csproj" />""")).Write("Program.cs", Program);

        (await library.BuildAsync()).ShouldSucceed();
        await ShouldRunWithoutGeneratorAsync(application);
    }

    [Fact]
    public async Task An_application_that_references_the_package_gets_the_runtime_and_runs_no_generator()
    {
        ConsumerProject library = Library("PassedPackage");
        (await library.PackAsync("-o", feed.Feed)).ShouldSucceed();
        ConsumerProject application = feed.CreateProject("PassedPackageApp", Application("""<PackageReference Include="PassedPackage" Version="1.0.0-test.1" />""")).Write("Program.cs", Program);

        await ShouldRunWithoutGeneratorAsync(application);
    }

    /// <summary>The library refers to types that .NET Standard has in packages and .NET has in itself.</summary>
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_library_for_NET_Standard_runs_in_an_application_on(string framework)
    {
        string name = "Standard" + framework.Replace(".", "", StringComparison.Ordinal);
        feed.CreateProject(name, Projects.Library("netstandard2.0", "latest"))
            .Write("Orders.cs", """
                using System;
                using System.Collections.Generic;
                using System.Threading.Tasks;
                using Acme.OfficeGest;
                using OfficeGest;

                namespace Acme
                {
                    public static class Orders
                    {
                        public static async Task<string> ReadAsync(string address, string user, string password)
                        {
                            await using var og = new OfficeGestClient(new OfficeGestClientOptions
                            {
                                BaseAddress = new Uri(address),
                                Credential = new PasswordCredential(user, password),
                                TimeProvider = TimeProvider.System,
                            });
                            IAsyncEnumerable<Customer> customers = og.Entities.Customers.List();
                            int count = 0;
                            await foreach (Customer customer in customers) count++;
                            return "customers=" + count;
                        }
                    }
                }
                """)
            .CopySpec();
        ConsumerProject application = feed.CreateProject(name + "App", Application($"""<ProjectReference Include="../{name}/{name}.csproj" />""").Replace("net10.0", framework, StringComparison.Ordinal))
            .Write("Program.cs", "Console.WriteLine(await Acme.Orders.ReadAsync(args[0], args[1], args[2]));");

        (await application.BuildAsync()).ShouldSucceed();
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        (await application.RunAsync(sandbox.BaseAddress.ToString(), sandbox.Username, sandbox.Password)).ShouldSucceed().Output.ShouldContain("customers=40");
    }

    private static async Task ShouldRunWithoutGeneratorAsync(ConsumerProject application)
    {
        DotnetResult build = (await application.BuildAsync("-v:n", "-p:BuildProjectReferences=false")).ShouldSucceed();
        build.Output.ShouldContain("/analyzer:");
        build.Output.ShouldNotContain("analyzers/dotnet/cs/OfficeGest.Generator.dll");
        (await application.RunAsync()).ShouldSucceed().Output.ShouldContain("Orders OfficeGest.Runtime");
    }

    private ConsumerProject Library(string name) =>
        feed.CreateProject(name, Projects.Library("net10.0", "latest").Replace("</LangVersion>", "</LangVersion><Version>1.0.0-test.1</Version>", StringComparison.Ordinal))
            .Write("Orders.cs", Orders)
            .CopySpec();

    private static string Application(string reference) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {reference}
          </ItemGroup>
        </Project>
        """;
}
