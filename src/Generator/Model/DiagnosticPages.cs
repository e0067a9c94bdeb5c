using System.Reflection;

namespace OfficeGest.Generator.Model;

/// <summary>Where the pages of the messages are: the build writes the address of the project into the assembly.</summary>
internal static class DiagnosticPages
{
    /// <summary>With <c>{0}</c> where the code stands.</summary>
    public static string UrlFormat { get; } = typeof(DiagnosticPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectUrl").Value + "/blob/main/docs/diagnostics/{0}.md";

    public static string Of(string id) => UrlFormat.Replace("{0}", id);
}
