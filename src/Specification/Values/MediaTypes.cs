using System.Text.RegularExpressions;

namespace OfficeGest.Specification.Values;

/// <summary>Kinds of media types, without their parameters.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string Form = "application/x-www-form-urlencoded";

    public const string FormData = "multipart/form-data";

    // Of RFC 9110, section 8.3.1.
    private static readonly Regex Single = new(
        @"\A[A-Za-z0-9_!#$%&'*+.^`|~-]+/[A-Za-z0-9_!#$%&'+.^`|~-]+( *; *[A-Za-z0-9_!#$%&'*+.^`|~-]+=([A-Za-z0-9_!#$%&'*+.^`|~-]+|""[ !#-\[\]-~]*""))*\z",
        RegexOptions.CultureInvariant);

    public static string Essence(string mediaType)
    {
        int end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    /// <summary>Returns whether it is a single media type that is valid in a header.</summary>
    public static bool IsOne(string mediaType) => Single.IsMatch(mediaType);

    /// <summary>Whether it has a type and a subtype, and every character can stand in a header.</summary>
    public static bool CanBeSent(string mediaType) => mediaType.IndexOf('/') > 0 && mediaType.All(static c => c is >= ' ' and <= '~');

    public static bool IsJson(string mediaType)
    {
        string essence = Essence(mediaType);
        return essence is Json or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal) || essence.EndsWith("/json", StringComparison.Ordinal);
    }

    public static bool IsJsonLines(string mediaType) =>
        Essence(mediaType) is "application/jsonl" or "application/x-ndjson" or "application/ndjson" or "application/x-jsonlines" or "application/stream+json"
            or "application/jsonlines";

    public static bool IsEventStream(string mediaType) => Essence(mediaType) == "text/event-stream";

    public static bool IsForm(string mediaType) => Essence(mediaType) == Form;

    public static bool IsMultipart(string mediaType) => Essence(mediaType).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsText(string mediaType)
    {
        string essence = Essence(mediaType);
        return essence.StartsWith("text/", StringComparison.Ordinal) || essence.EndsWith("/xml", StringComparison.Ordinal)
            || essence.EndsWith("+xml", StringComparison.Ordinal) || essence is "application/yaml" or "application/x-yaml" or "application/graphql";
    }

    public static bool IsAny(string mediaType) => Essence(mediaType) is "*/*" or "application/*";
}
