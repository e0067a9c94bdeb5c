using System.Reflection;

namespace OfficeGest.Cli.Init;

/// <summary>The version of this tool, which is the same as that of the packages of the release.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
