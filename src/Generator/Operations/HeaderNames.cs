using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Checks which parameters can be a header or a cookie.</summary>
internal static class HeaderNames
{
    /// <returns>What is wrong, as the end of a sentence after the name; null if the name is valid.</returns>
    public static string? Problem(string name, ParameterLocation location)
    {
        if (!HeaderWords.IsName(name)) return location == ParameterLocation.Cookie ? "is no name that a cookie can have" : "is no name that a header can have";
        // HttpClient decides whether to expect a go-ahead.
        return location == ParameterLocation.Header && (HeaderWords.IsOfTheConnection(name) || name.Equals("Expect", StringComparison.OrdinalIgnoreCase)) ? "belongs to the connection and cannot be set by a caller" : null;
    }
}
