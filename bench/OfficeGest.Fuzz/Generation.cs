using OfficeGest.Generator;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Fuzz;

/// <summary>Load, Parse, Model and Emit over one text, as the compiler would run them, without their safety net.</summary>
public static class Generation
{
    /// <summary>A compiler's thread has a megabyte of stack; half of it must do.</summary>
    public const int StackSize = 512 * 1024;

    private static readonly ConsumerCapabilities[] Targets = [ConsumerCapabilities.Modern, ConsumerCapabilities.Oldest];

    /// <returns>The number of characters that were emitted.</returns>
    public static long Run(string path, string text, CancellationToken cancellationToken)
    {
        ParseResult result = SpecParser.Parse(new SpecItem(path, text, "Acme.Api", "ApiClient", new OperationFilter()), cancellationToken);
        foreach (SpecDiagnostic diagnostic in result.Diagnostics)
            if (diagnostic.Rule == SpecRules.OperationFailed) throw new InvalidOperationException(string.Join(": ", diagnostic.Arguments));
        if (result.Model is not { } model) return 0;
        return Targets.Sum(target => model.Units.Sum(unit => (long?)Emitter.Emit(unit, target)?.Length ?? 0));
    }
}
