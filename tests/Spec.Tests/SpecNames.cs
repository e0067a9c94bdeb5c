namespace OfficeGest.Spec.Tests;

/// <summary>The parts of the description that a theory runs over.</summary>
public static class SpecNames
{
    public static TheoryData<string> Operations => [.. SpecFile.Operations.Keys];

    public static TheoryData<string> Schemas => [.. SpecFile.Schemas.Keys];

    public static TheoryData<string> Responses => [.. SpecFile.Document.Components!.Responses!.Keys];

    public static TheoryData<string> Parameters => [.. SpecFile.Document.Components!.Parameters!.Keys];
}
