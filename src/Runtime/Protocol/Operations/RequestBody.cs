using System.Net.Http.Headers;
using System.Text;

namespace OfficeGest.Protocol;

/// <summary>The body of a request, created again for each attempt.</summary>
internal sealed class RequestBody
{
    private readonly Func<HttpContent> _create;

    private RequestBody(Func<HttpContent> create, bool canRepeat)
    {
        _create = create;
        CanRepeat = canRepeat;
    }

    /// <summary>Whether it can be sent more than once.</summary>
    public bool CanRepeat { get; }

    public static RequestBody FromBytes(byte[] bytes, string mediaType) => new(() => WithType(new ByteArrayContent(bytes), mediaType), true);

    public static RequestBody FromText(string value, string mediaType)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        string type = mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) < 0 && mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            ? mediaType + "; charset=utf-8"
            : mediaType;
        return FromBytes(bytes, type);
    }

    public static RequestBody FromFile(ApiFile file, string mediaType) =>
        new(() => WithType(new StreamContent(file.Open()), file.ContentType ?? mediaType), file.CanRepeat);

    public static RequestBody FromForm(ApiForm form)
    {
        var text = new StringBuilder();
        foreach (ApiFormField field in form.Fields)
        {
            if (field.Value is null) throw new ArgumentException($"The field '{field.Name}' is a file; a url-encoded form cannot contain files.", nameof(form));

            QueryText.Append(text, QueryText.FormEscape(field.Name), field.Encoded ?? QueryText.FormEscape(field.Value));
        }

        return FromBytes(Encoding.ASCII.GetBytes(text.ToString()), "application/x-www-form-urlencoded");
    }

    public static RequestBody FromMultipart(ApiForm form) => new(() => new FormDataContent(form.Fields), form.CanRepeat);

    public HttpContent Create() => _create();

    private static HttpContent WithType(HttpContent content, string mediaType)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
