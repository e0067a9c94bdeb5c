using System.Globalization;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Leaves out media types that are not valid in a header, and reports them.</summary>
internal static class MediaTypeFilter
{
    public static IEnumerable<string> Usable(IEnumerable<string> mediaTypes, OperationSite site, string pointer, Findings findings)
    {
        foreach (string mediaType in mediaTypes)
        {
            if (MediaTypes.CanBeSent(mediaType)) yield return mediaType;
            else findings.Add(SpecRules.MediaTypeUnusable, pointer, site.Id, Escaped(mediaType));
        }
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(static c => c is >= ' ' and <= '~' ? c.ToString() : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
