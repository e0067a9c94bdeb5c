using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Generate;

/// <summary>The frameworks for which code can be generated, each with the C# version of its SDK.</summary>
internal static class Target
{
    public const string Newest = "net10.0";

    public static string[] Names { get; } = [Newest, "net8.0", "netstandard2.0"];

    /// <summary>.NET Standard 2.0 also means .NET Framework, with C# 9.</summary>
    public static ConsumerCapabilities Capabilities(string name) => name switch
    {
        Newest => ConsumerCapabilities.Modern,
        "net8.0" => ConsumerCapabilities.Modern with { ExperimentalMessage = false },
        _ => ConsumerCapabilities.Oldest,
    };
}
