using System.Text.Json;

namespace OfficeGest.Responses;

/// <summary>What can be found in the body of an error, whose shape is not specified.</summary>
internal sealed record ErrorBody(string? Message, ValidationErrors Errors)
{
    /// <param name="body">UTF-8. Of JSON that breaks off, what stands before the break counts.</param>
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
