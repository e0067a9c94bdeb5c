using System.Net.Http.Headers;

namespace OfficeGest.Transport;

/// <summary>Refuses a media type that could not be sent when it is given, and not in the middle of a call.</summary>
internal static class MediaTypeText
{
    public static string? Check(string? mediaType, string parameter) =>
        mediaType is null || (MediaTypeHeaderValue.TryParse(mediaType, out _) && mediaType.All(static c => c is >= ' ' and <= '~'))
            ? mediaType
            : throw new ArgumentException("The content type is not a media type such as 'application/pdf'.", parameter);
}
