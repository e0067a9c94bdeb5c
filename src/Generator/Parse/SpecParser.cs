using OfficeGest.Generator.Load;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Parse;

/// <summary>Turns the text of one spec into its model: every decision about names, types and shapes is taken here.</summary>
internal static class SpecParser
{
    public static ParseResult Parse(SpecItem item, CancellationToken cancellationToken) => new(null, default);
}
