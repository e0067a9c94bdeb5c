using System.Reflection;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>Which folder of the generator may know what.</summary>
public class LayerTests
{
    private static readonly string Source = Path.Combine(
        typeof(LayerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!,
        "src", "Generator");

    [Theory]
    [InlineData("Load", "Microsoft.CodeAnalysis")]
    [InlineData("Parse", "Microsoft.CodeAnalysis")]
    [InlineData("Model", "Microsoft.CodeAnalysis")]
    [InlineData("Emit", "Microsoft.CodeAnalysis")]
    [InlineData("Model", "Microsoft.OpenApi")]
    [InlineData("Emit", "Microsoft.OpenApi")]
    [InlineData("Emit", "OfficeGest.Generator.Parse")]
    [InlineData("Model", "OfficeGest.Generator.Parse")]
    [InlineData("Model", "OfficeGest.Generator.Emit")]
    [InlineData("Parse", "OfficeGest.Generator.Emit")]
    public void A_layer_does_not_use_what_is_not_its_own(string layer, string forbidden)
    {
        string[] files = Directory.GetFiles(Path.Combine(Source, layer), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        files.Where(file => File.ReadAllText(file).Contains($"using {forbidden}", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
