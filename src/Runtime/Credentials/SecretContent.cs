using System.Net.Http.Headers;

namespace OfficeGest;

/// <summary>A JSON body with a secret that no message may contain.</summary>
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
