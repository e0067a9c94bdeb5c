using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Generate;

/// <summary>The Emit stage as in the compiler: one file for each unit, and one for types that old frameworks do not have.</summary>
internal static class GeneratedFiles
{
    /// <summary>Returns the texts by their path below the output folder, with <c>/</c>, sorted ordinally.</summary>
    public static SortedDictionary<string, string> Of(ApiModel model, ConsumerCapabilities target, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (EmitUnit unit in model.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Emitter.Emit(unit, target) is { } text) files.Add(unit.HintName, text);
        }

        if (files.Count > 0 && SupportEmitter.Emit(target) is { } support) files.Add(SupportEmitter.HintName, support);
        return files;
    }
}
