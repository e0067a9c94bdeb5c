using System.Reflection;
using NJsonSchema;
using NSwag;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Differential;

/// <summary>An independent reader of the same spec: what NSwag sees must be in what is emitted.</summary>
public class NSwagTests
{
    private static readonly string SpecPath = Path.Combine(
        typeof(NSwagTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!,
        "specs", "officegest-v2.yaml");

    private static readonly Lazy<GeneratorRun> Emitted = new(static () => new GeneratorRun(TargetFramework.Net10, new Spec(File.ReadAllText(SpecPath), SpecPath)));

    [Fact]
    public async Task Every_operation_that_NSwag_sees_is_emitted()
    {
        OpenApiDocument document = await OpenApiYamlDocument.FromYamlAsync(await File.ReadAllTextAsync(SpecPath));
        string clients = string.Concat(Emitted.Value.Files.Where(static file => file.Key.Contains("/Clients/", StringComparison.Ordinal)).Select(static file => file.Value));

        document.Operations.Count().ShouldBeGreaterThan(20);
        foreach (OpenApiOperationDescription operation in document.Operations)
        {
            clients.ShouldContain($"{CSharp.Literal(operation.Operation.OperationId)}, {CSharp.Literal(operation.Method.ToUpperInvariant())}, {CSharp.Literal(operation.Path)}");
            foreach (OpenApiParameter parameter in operation.Operation.ActualParameters.Where(static p => p.Kind == OpenApiParameterKind.Query && p.Name is not ("page" or "cursor")))
                Emitted.Value.Files.Values.ShouldContain(file => file.Contains($"request.AddQuery({CSharp.Literal(parameter.Name)},", StringComparison.Ordinal), $"{operation.Operation.OperationId}: {parameter.Name}");
        }
    }

    [Fact]
    public async Task Every_property_that_NSwag_sees_is_emitted()
    {
        OpenApiDocument document = await OpenApiYamlDocument.FromYamlAsync(await File.ReadAllTextAsync(SpecPath));
        int checkedProperties = 0;
        foreach ((string name, string text) in Emitted.Value.Files.Where(static file => file.Key.Contains("/Models/", StringComparison.Ordinal)))
        {
            string schemaName = Path.GetFileName(name).Replace(".g.cs", string.Empty, StringComparison.Ordinal);
            if (!document.Components.Schemas.TryGetValue(schemaName, out JsonSchema? schema)) continue;

            foreach ((string property, _) in schema.ActualProperties)
            {
                text.ShouldContain($"name.SequenceEqual({CSharp.Literal(property)}u8)", customMessage: $"{schemaName}.{property}");
                checkedProperties++;
            }
        }

        checkedProperties.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_description_gives_no_error_and_no_warning()
    {
        Emitted.Value.Result.Diagnostics.Where(static d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).ShouldBeEmpty();
        Emitted.Value.CompileErrors().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [Trait("Speed", "Slow")]
    public void The_description_compiles_on_older_targets(string moniker)
    {
        TargetFramework target = TargetFramework.All.Single(framework => framework.Moniker == moniker);
        new GeneratorRun(target, new Spec(File.ReadAllText(SpecPath), SpecPath)).CompileErrors().ShouldBeEmpty();
    }
}
