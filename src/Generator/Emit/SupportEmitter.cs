using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>What the compiler asks for and an older framework lacks.</summary>
internal static class SupportEmitter
{
    public const string HintName = "OfficeGest.Support.g.cs";

    /// <summary>The file's text; null when the target has everything.</summary>
    public static string? Emit(ConsumerCapabilities target)
    {
        if (target.InitOnly) return null;

        return FileEmitter.File("System.Runtime.CompilerServices", static writer =>
        {
            XmlDoc.Element(writer, "summary", "The compiler marks init accessors with it; frameworks before .NET 5 do not have it.");
            writer.Lines($"[{FileEmitter.GeneratedCode}]");
            writer.Lines("internal static class IsExternalInit { }");
        });
    }
}
