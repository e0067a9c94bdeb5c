using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Generate;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Tests.Learn.Pages.Layouts;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator.Model;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>Each invented page: learned into the description of this repository, compiled, and called against a sandbox that answers from it.</summary>
public sealed class FromPageToCallTests : IDisposable
{
    private static readonly string Description = File.ReadAllText(Path.Combine(Repository.Root, "specs", "officegest-v2.yaml"));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Pages => [.. PageFixtures.All.Keys];

    public void Dispose() => _folder.Dispose();

    /// <summary><c>OFFICEGEST_ACCEPT=1</c> writes them.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_pages_are_what_their_layouts_write(string name)
    {
        (string layout, PageModel page) = PageFixtures.All[name];
        string text = PageLayout.All[layout].Write(page);
        if (Acceptance.IsOn) File.WriteAllText(Path.Combine(PageRun.Fixtures, name), text);
        PageRun.Fixture(name).ShouldBe(text);
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Pages))]
    public async Task A_page_becomes_typed_calls_that_the_sandbox_answers(string name)
    {
        PageModel page = PageFixtures.All[name].Page;
        (SpecMapping document, ToolRun run) = await PageRun.LearnAsync(_folder, name, PageRun.Fixture(name), Description);
        string spec = _folder.Read("spec.yaml");
        foreach (PageOperation operation in page.Operations)
            document.Operation(operation.Method, operation.Route).Node.Mapping("x-officegest-evidence")!.Text("grade").ShouldBe("documented");
        run.Errors.ShouldNotContain("cannot be read");

        var filter = new OperationFilter(IncludePaths: string.Join(',', page.Operations.Select(static operation => operation.Route).Append("/auth/*").Distinct()));
        ApiModel model = SpecCompiler.Compile(new SpecItem("spec.yaml", spec, "Acme.Api", "ApiClient", filter), CancellationToken.None).Model!;
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Spec = SandboxSpec.FromText(spec);
        });
        var caller = new CompiledClient(model, sandbox);
        await using (caller.ConfigureAwait(false))
        {
            foreach (PageOperation operation in page.Operations)
            {
                PlacedOperation placed = new ClientTree(model).Operations.Single(other => other.Operation.HttpMethod == operation.Method && other.Operation.Route == operation.Route);
                object? answer = await caller.CallAsync(placed, operation);
                if (operation.File is not null) answer.ShouldBeOfType<ApiStream>();
                else if (operation.Answer is not null) answer.ShouldNotBeNull();
            }
        }

        string[] called = [.. sandbox.Requests.Select(static request => $"{request.Method} {request.Path}")];
        called.Length.ShouldBeGreaterThanOrEqualTo(page.Operations.Count);
        sandbox.Requests.ShouldAllBe(static request => request.Status < 300);
    }

    /// <summary>The generated client, compiled in memory.</summary>
    private sealed class CompiledClient : IAsyncDisposable
    {
        private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll" or "OfficeGest.Runtime.dll" or "Microsoft.Extensions.Logging.Abstractions.dll")).Select(static path => MetadataReference.CreateFromFile(path))];

        private readonly object _client;

        // What the sandbox calls the first record of the last list.
        private string? _key;

        public CompiledClient(ApiModel model, OfficeGestSandbox sandbox)
        {
            var parsing = new CSharpParseOptions(LanguageVersion.Latest);
            var trees = GeneratedFiles.Of(model, ConsumerCapabilities.Modern, CancellationToken.None).Values.Select(text => CSharpSyntaxTree.ParseText(text, parsing));
            CSharpCompilation compilation = CSharpCompilation.Create("Acme", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            using var assembly = new MemoryStream();
            compilation.Emit(assembly).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
            assembly.Position = 0;
            Type type = new AssemblyLoadContext("Acme", isCollectible: true).LoadFromStream(assembly).GetType("Acme.Api.ApiClient")!;
            var options = new OfficeGestClientOptions { BaseAddress = sandbox.BaseAddress, Credential = new PasswordCredential(sandbox.Username, sandbox.Password) };
            _client = Activator.CreateInstance(type, options)!;
        }

        public async Task<object?> CallAsync(PlacedOperation placed, PageOperation operation)
        {
            object client = placed.ClientPath.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(_client, static (owner, property) => owner.GetType().GetProperty(property)!.GetValue(owner)!);
            MethodInfo method = client.GetType().GetMethods().First(method => method.Name == placed.Operation.MethodName);
            object? result = method.Invoke(client, [.. method.GetParameters().Select(parameter => Argument(parameter, operation))]);
            if (result is Task task)
            {
                await task;
                return result.GetType().GetProperty("Result")?.GetValue(result);
            }

            // A list: all its rows.
            var rows = (Task)typeof(CompiledClient).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result!.GetType().GetInterfaces().Single(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0]).Invoke(null, [result])!;
            await rows;
            var list = (IList)rows.GetType().GetProperty("Result")!.GetValue(rows)!;
            _key = JsonSerializer.SerializeToElement(list[0]).TryGetProperty("id", out JsonElement id) ? id.ToString() : null;
            return list;
        }

        public ValueTask DisposeAsync() => ((IAsyncDisposable)_client).DisposeAsync();

        private static async Task<IList> RowsAsync<T>(IAsyncEnumerable<T> list)
        {
            var rows = new List<T>();
            await foreach (T row in list) rows.Add(row);
            rows.ShouldNotBeEmpty();
            return rows;
        }

        private object? Argument(ParameterInfo parameter, PageOperation operation)
        {
            Type type = parameter.ParameterType;
            if (type == typeof(string)) return _key ?? "F-100";
            if (type == typeof(long)) return 1L;
            if (type == typeof(int)) return 1;
            if (parameter.HasDefaultValue) return type.IsValueType ? Activator.CreateInstance(type) : null;
            if (operation.IsUpload) return Form(type);
            return JsonSerializer.Deserialize((operation.Body ?? []).ToJsonString(), type);
        }

        private static object Form(Type type)
        {
            object form = Activator.CreateInstance(type)!;
            foreach (PropertyInfo property in type.GetProperties())
            {
                if (property.PropertyType == typeof(ApiFile)) property.SetValue(form, new ApiFile([1, 2, 3], "frente.png", "image/png"));
                else if (property.PropertyType == typeof(string)) property.SetValue(form, "Frente");
            }

            return form;
        }
    }
}
