using System.Reflection;

namespace OfficeGest.Cli.Init;

/// <summary>The version of this tool, which is that of the packages of the same release.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
