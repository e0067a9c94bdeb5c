using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox;

namespace OfficeGest.Package.Tests;

/// <summary>The loop of docs/drift.md, with the packages as users have them: noticed, reported, learned, compared, built, silent.</summary>
[Collection(nameof(PackedFeed))]
public class DriftLoopTests(PackedFeed feed)
{
    private const string Program = """
        using Acme.OfficeGest;
        using OfficeGest;

        await using var og = new OfficeGestClient(new OfficeGestClientOptions
            { BaseAddress = new Uri(args[0]), Credential = new PasswordCredential(args[1], args[2]) });

        IReadOnlyList<Customer> customers = await og.Entities.Customers.List().ToListAsync();
        Console.WriteLine($"customers={customers.Count}");
        await using FileStream report = File.Create("drift.json");
        await og.Drift.GetReport().WriteAsync(report);
        """;

    [Fact]
    public async Task A_changed_API_is_noticed_reported_learned_and_compiled()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnknownField, Path = "/entities/customers", Field = "loyalty_points", Value = JsonValue.Create(12) });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ChangedType, Path = "/workshop/interventions", Field = "value_without_vat" });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ChangedType, Path = "/entities/customers", Field = "id" });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ChangedType, Path = "/entities/customers", Field = "active" });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.NewEndpoint, Path = "/workshop/bays", Value = JsonNode.Parse("""[{ "id": 1, "name": "Elevador 1" }]""") });
        });
        ConsumerProject project = feed.CreateProject("Loop", Projects.Executable("net10.0")).Write("Program.cs", Program).CopySpec().CopySpec("specs/before.yaml");
        (await project.BuildAsync()).ShouldSucceed();
        string[] arguments = [sandbox.BaseAddress.ToString(), sandbox.Username, sandbox.Password];

        // The unchanged client keeps working and reports.
        (await project.RunAsync(arguments)).ShouldSucceed().Output.ShouldContain("customers=40");
        project.Read("drift.json").ShouldContain("loyalty_points");

        // The probe sees what the program did not ask for.
        DotnetResult probe = await ToolAsync(project, sandbox, "probe", "--report", "probe.json");
        probe.ExitCode.ShouldBe(1, probe.Output);
        project.Write("traffic.har", await RecordAsync(sandbox, "workshop/bays"));

        // Learned, and told in terms of C#.
        (await ToolAsync(project, sandbox, "spec", "learn", "drift.json", "probe.json", "traffic.har", "--yes")).ShouldSucceed();
        DotnetResult diff = (await ToolAsync(project, sandbox, "spec", "diff", "specs/before.yaml", "specs/officegest-v2.yaml")).ShouldSucceed();
        diff.Output.ShouldContain("Customer.LoyaltyPoints");

        // Built again, the new members are there.
        project.Write("Program.cs", Program + """

            Console.WriteLine($"points={customers[0].LoyaltyPoints}");
            await foreach (var bay in og.Workshop.Bays.List()) Console.WriteLine($"bay={bay.Name}");
            """);
        (await project.BuildAsync()).ShouldSucceed();
        DotnetResult run = (await project.RunAsync(arguments)).ShouldSucceed();
        run.Output.ShouldContain("points=12");

        // A number that comes as text stays the number it is in C#, and is no news any more.
        project.Read("drift.json").ShouldContain("\"entries\": []");
        run.Output.ShouldContain("bay=Elevador 1");

        // The second probe is silent.
        (await ToolAsync(project, sandbox, "probe")).ShouldSucceed();
    }

    private async Task<DotnetResult> ToolAsync(ConsumerProject project, OfficeGestSandbox sandbox, params string[] arguments) => await Dotnet.RunAsync(
        project.Folder,
        new Dictionary<string, string>
        {
            ["OFFICEGEST_URL"] = sandbox.BaseAddress.ToString(),
            ["OFFICEGEST_USERNAME"] = sandbox.Username,
            ["OFFICEGEST_PASSWORD"] = sandbox.Password,
        },
        [await feed.ToolAsync(), .. arguments]);

    /// <summary>One call as a browser's developer tools save it.</summary>
    private static async Task<string> RecordAsync(OfficeGestSandbox sandbox, string path)
    {
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        using HttpResponseMessage login = await http.PostAsJsonAsync("auth/login", new { username = sandbox.Username, password = sandbox.Password });
        JsonNode session = (await login.Content.ReadFromJsonAsync<JsonNode>())!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)session["data"]!["token"]!);
        string answer = await http.GetStringAsync(path);
        return new JsonObject
        {
            ["log"] = new JsonObject
            {
                ["version"] = "1.2",
                ["entries"] = new JsonArray(new JsonObject
                {
                    ["request"] = new JsonObject { ["method"] = "GET", ["url"] = sandbox.BaseAddress + path, ["headers"] = new JsonArray(), ["queryString"] = new JsonArray() },
                    ["response"] = new JsonObject { ["status"] = 200, ["headers"] = new JsonArray(), ["content"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = answer } },
                }),
            },
        }.ToJsonString();
    }
}
