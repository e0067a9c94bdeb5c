using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>The credentials that the root client takes.</summary>
/// <param name="Keys">Where API keys go.</param>
/// <param name="Bearer">Whether a token fits, which a login may return.</param>
/// <param name="Basic">Whether a user name and a password go out with each request.</param>
internal sealed record SecurityModel(EquatableArray<KeyModel> Keys, bool Bearer, bool Basic)
{
    /// <summary>Whether the client says so to the runtime, which takes tokens by itself.</summary>
    public bool IsCarried => Keys.Count > 0 || Basic;
}

/// <param name="Scheme">Its name among the security schemes.</param>
/// <param name="Name">The name of the header or of the parameter.</param>
/// <param name="InQuery">Whether it stands in the query.</param>
internal sealed record KeyModel(string Scheme, string Name, bool InQuery);
