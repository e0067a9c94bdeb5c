using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>The credentials that a description takes.</summary>
/// <param name="Keys">API keys in a header or in the query, in the order of the description.</param>
/// <param name="Bearer">Whether a token fits: HTTP bearer, OAuth 2 or OpenID Connect, or the header <c>Authorization</c> under another name.</param>
/// <param name="Basic">Whether HTTP Basic fits.</param>
internal sealed record SecurityShape(EquatableArray<KeyShape> Keys, bool Bearer, bool Basic);

/// <param name="Scheme">Its name among the security schemes.</param>
/// <param name="Name">The name of the header or of the parameter.</param>
/// <param name="InQuery">Whether it stands in the query.</param>
internal sealed record KeyShape(string Scheme, string Name, bool InQuery);
