using System.Net.Http.Headers;

namespace OfficeGest;

/// <summary>JSON that holds a secret, which no message may repeat.</summary>
internal sealed class SecretContent : ByteArrayContent
{
    public SecretContent(byte[] json, params string[] secrets)
        : base(json)
    {
        Secrets = secrets;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public IReadOnlyList<string> Secrets { get; }
}
