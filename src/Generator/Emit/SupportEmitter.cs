using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the types that the compiler needs and older frameworks do not have.</summary>
internal static class SupportEmitter
{
    public const string HintName = "OfficeGest.Support.g.cs";

    /// <summary>Returns the text of the file; null if the target has all types.</summary>
    public static string? Emit(ConsumerCapabilities target)
    {
        if (target.InitOnly) return null;

        return FileEmitter.File("System.Runtime.CompilerServices", static writer =>
        {
            XmlDoc.Element(writer, "summary", "Marks init accessors for the compiler. Frameworks before .NET 5 do not have it.");
            writer.Lines($"[{FileEmitter.GeneratedCode}]");
            writer.Lines("internal static class IsExternalInit { }");
        });
    }
}
