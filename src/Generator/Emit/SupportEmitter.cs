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

        SourceWriter writer = FileEmitter.Begin();
        using (writer.Block("namespace System.Runtime.CompilerServices"))
        {
            XmlDoc.Element(writer, "summary", "The compiler marks init accessors with it; frameworks before .NET 5 do not have it.");
            writer.Lines(FileEmitter.GeneratedCode);
            writer.Lines("internal static class IsExternalInit");
            writer.Lines("{");
            writer.Lines("}");
        }

        return writer.ToString();
    }
}
