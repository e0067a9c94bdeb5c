using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Specs;

/// <summary>The compiler's own reading of a spec, without the compiler.</summary>
internal static class SpecCompiler
{
    /// <summary>Where names are needed and do not matter.</summary>
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
