using System.Text.Json;

namespace OfficeGest.Responses;

/// <summary>The messages found in an error body, whose shape is not specified.</summary>
internal sealed record ErrorBody(string? Message, ValidationErrors Errors)
{
    /// <param name="body">The body as UTF-8. If the JSON is cut short, the part before the cut is used.</param>
    public static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        var words = new ErrorWords();
        try
        {
            words.Read(body);
        }
        catch (JsonException)
        {
            // Cut short, or never JSON at all.
        }

        return new ErrorBody(words.Message, words.Errors.Count == 0 ? ValidationErrors.Empty : new ValidationErrors(words.Errors));
    }
}
