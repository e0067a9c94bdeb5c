namespace OfficeGest.Generator;

/// <summary>The tracking names of the pipeline's steps, with which tests check which steps ran again.</summary>
internal static class StepNames
{
    public const string Load = nameof(Load);
    public const string Parse = nameof(Parse);
    public const string Model = nameof(Model);
    public const string Units = nameof(Units);
    public const string Capabilities = nameof(Capabilities);
    public const string Emit = nameof(Emit);
    public const string Diagnostics = nameof(Diagnostics);
}
