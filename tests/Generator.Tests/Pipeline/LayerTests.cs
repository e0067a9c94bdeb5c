namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>Which folder of the generator, and of what reads descriptions for it, may know which other.</summary>
[Trait("Speed", "Slow")]
public class LayerTests
{
    // Each folder may use those before it.
    private static readonly string[] Reading =
        ["Specification/Values", "Specification/Text", "Specification/Diagnostics", "Specification/OpenApi", "Specification/Conventions", "Specification/Scalars", "Specification"];

    private static readonly string[] Parsing = [.. Reading, "Generator/Model", "Generator/Naming", "Generator/Types", "Generator/Operations", "Generator/Passes"];

    // What the model is made of; no more of the specification may reach the emitter.
    private static readonly string[] Plain = ["Specification/Values", "Specification/Scalars"];

    private static readonly Lazy<FolderReferences> Built = new(static () => FolderReferences.Read("Specification", "Generator"));

    [Fact]
    public void Data_flows_one_way() => Built.Value.Uses.Where(static use => !IsAllowed(use.From, use.To)).ShouldBeEmpty();

    [Theory]
    [InlineData("Specification", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Model", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Naming", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Types", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Operations", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Passes", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Emit", "Microsoft.CodeAnalysis")]
    [InlineData("Generator/Model", "Microsoft.OpenApi")]
    [InlineData("Generator/Passes", "Microsoft.OpenApi")]
    [InlineData("Generator/Emit", "Microsoft.OpenApi")]
    [InlineData("Specification/Text", "Microsoft.OpenApi")]
    [InlineData("Specification/Diagnostics", "Microsoft.OpenApi")]
    [InlineData("Generator", "YamlDotNet")]
    [InlineData("Cli", "YamlDotNet")]
    [InlineData("Cli", "Microsoft.OpenApi")]
    [InlineData("Sandbox", "YamlDotNet")]
    public void A_folder_does_not_use_a_library_that_is_not_its_own(string folder, string library) =>
        Sources.Of(folder).Where(file => file.Text.Contains($"using {library}", StringComparison.Ordinal)).Select(static file => file.Name).ShouldBeEmpty();

    private static bool IsAllowed(string from, string to)
    {
        if (from.StartsWith("Specification", StringComparison.Ordinal)) return Array.IndexOf(Reading, to) is >= 0 and int place && place < Array.IndexOf(Reading, from);
        return from switch
        {
            "Generator" => true,
            "Generator/Emit" => to == "Generator/Model" || Plain.Contains(to),
            "Generator/Model" => Plain.Contains(to),
            "Generator/Diagnostics" => to == "Generator/Model" || Reading.Contains(to),
            _ => Array.IndexOf(Parsing, to) is >= 0 and int place && place < Array.IndexOf(Parsing, from),
        };
    }
}
