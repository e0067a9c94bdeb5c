using System.Security.Cryptography;
using System.Text;

namespace OfficeGest.Sandbox.Access;

/// <summary>A token as in the vendor's documentation: a JWT signed with HS256.</summary>
internal static class JsonWebToken
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Create(string user, long serial, DateTimeOffset issued, DateTimeOffset? expires)
    {
        var header = Encode("""{"typ":"JWT","alg":"HS256"}"""u8);
        var expiry = expires is { } end ? $",\"exp\":{end.ToUnixTimeSeconds()}" : "";
        var claims = $$"""{"iss":"sandbox","iat":{{issued.ToUnixTimeSeconds()}},"jti":"{{serial}}","sub":{{System.Text.Json.JsonSerializer.Serialize(user)}}{{expiry}}}""";
        var signed = $"{header}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Encode(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
