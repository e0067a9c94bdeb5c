using System.Security.Cryptography;
using System.Text;

namespace OfficeGest.Hosting;

/// <summary>The names of the keys in Redis. Addresses and users are hashed in them.</summary>
internal sealed class RedisKeys(string prefix)
{
    /// <param name="entry">The name of an entry in the token cache.</param>
    public string Entry(string entry) => prefix + entry;

    public string Login(string session) => prefix + "officegest:login:" + Hash(session);

    public string Quota(string installation) => prefix + "officegest:quota:" + Hash(installation);

    private static string Hash(string text)
    {
#if NET
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#else
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", string.Empty);
#endif
    }
}
