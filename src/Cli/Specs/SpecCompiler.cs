using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Specs;

/// <summary>Reads a spec exactly as the generator does in the compiler.</summary>
internal static class SpecCompiler
{
    /// <summary>A namespace for uses in which the names do not matter.</summary>
    public const string AnyNamespace = "OfficeGest.Api";

    public const string AnyClient = "OfficeGestClient";

    public static ParseResult Compile(SpecItem item, CancellationToken cancellationToken)
    {
        try
        {
            return SpecParser.Parse(item, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParseResult(item.Path, null, new([ProjectDiagnostics.Internal(item.Path, "reading the spec", exception)]));
        }
    }
}
