using OfficeGest.Sandbox;

namespace OfficeGest.Package.Tests;

[Collection(nameof(PackedFeed))]
public class ConsumerTests(PackedFeed feed)
{
    private const string Program = """
        using Acme.OfficeGest;
        using OfficeGest;

        await using var og = new OfficeGestClient(new OfficeGestClientOptions
            { BaseAddress = new Uri(args[0]), Credential = new PasswordCredential(args[1], args[2]) });

        int count = 0;
        await foreach (Customer customer in og.Entities.Customers.List()) count++;
        Console.WriteLine($"customers={count}");
        """;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_program_is_built_from_the_packages_and_talks_to_the_sandbox(string framework)
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        ConsumerProject project = feed.CreateProject($"Program{framework.Replace(".", "", StringComparison.Ordinal)}", Projects.Executable(framework))
            .Write("Program.cs", Program)
            .CopySpec();

        (await project.BuildAsync()).ShouldSucceed();
        DotnetResult run = (await project.RunAsync(sandbox.BaseAddress.ToString(), sandbox.Username, sandbox.Password)).ShouldSucceed();
        run.Output.ShouldContain("customers=40");
    }

    [Theory]
    [InlineData("net48", "9.0")]
    [InlineData("netstandard2.0", "9.0")]
    [InlineData("netstandard2.0", "latest")]
    [InlineData("net8.0", "10.0")]
    public async Task A_library_compiles_on_older_frameworks_and_languages(string framework, string languageVersion)
    {
        ConsumerProject project = feed.CreateProject(
                $"Library{framework}{languageVersion}".Replace(".", "", StringComparison.Ordinal), Projects.Library(framework, languageVersion))
            .Write("Orders.cs", """
                namespace Acme
                {
                    public sealed class Orders
                    {
                        private readonly Acme.OfficeGest.OfficeGestClient _client;

                        public Orders(Acme.OfficeGest.OfficeGestClient client) => _client = client;

                        public System.Threading.Tasks.Task<Acme.OfficeGest.Vehicle> Vehicle(string plate) => _client.Workshop.Vehicles.GetAsync(plate);
                    }
                }
                """)
            .CopySpec();

        (await project.BuildAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task A_path_added_to_the_spec_is_there_after_the_next_build()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync(NewEndpoint.AddTo(File.ReadAllText(Path.Combine(PackedFeed.Repository, "specs", "officegest-v2.yaml"))));
        ConsumerProject project = feed.CreateProject("Promise", Projects.Executable("net10.0"))
            .Write("Program.cs", Program)
            .CopySpec();
        (await project.BuildAsync()).ShouldSucceed();

        project.Write("specs/officegest-v2.yaml", NewEndpoint.AddTo(project.Read("specs/officegest-v2.yaml")));
        project.Write("Program.cs", Program + NewEndpoint.Call);
        (await project.BuildAsync()).ShouldSucceed();

        DotnetResult run = (await project.RunAsync(sandbox.BaseAddress.ToString(), sandbox.Username, sandbox.Password)).ShouldSucceed();
        run.Output.ShouldContain("warehouse=Armazém central");
    }

    private static Task<OfficeGestSandbox> StartSandboxAsync(string? spec = null) => OfficeGestSandbox.StartAsync(options =>
    {
        options.Sizes = SandboxSizes.Small;
        if (spec is not null) options.Spec = SandboxSpec.FromText(spec);
    });
}
