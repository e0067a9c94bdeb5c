using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>Which credentials the spec of a client takes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSecurity
{
    /// <summary>Where API keys go; empty if it takes none.</summary>
    public IReadOnlyList<ApiKeyPlace> Keys { get; init; } = [];

    /// <summary>Whether it takes a token in the header <c>Authorization</c>.</summary>
    public bool Bearer { get; init; }

    /// <summary>Whether a user name and a password go out with each request, as HTTP Basic: there is no login.</summary>
    public bool Basic { get; init; }

    /// <summary>That of a spec which names no other: a token.</summary>
    internal static ApiSecurity Default { get; } = new() { Bearer = true };

    /// <summary>The place of a key.</summary>
    /// <param name="scheme">Which of several; null for the only one.</param>
    /// <returns>Null if there is none, or several and no name.</returns>
    internal ApiKeyPlace? Find(string? scheme) =>
        scheme is null ? Keys.Count == 1 ? Keys[0] : null : Keys.FirstOrDefault(place => place.Scheme == scheme);

    /// <summary>What keeps an API key from being sent, as a sentence; null if nothing does.</summary>
    internal string? KeyFault(string? scheme)
    {
        if (Find(scheme) is not null) return null;
        if (Keys.Count == 0) return "The spec of this client takes no API key.";

        string schemes = string.Join(", ", Keys.Select(static place => $"'{place.Scheme}'"));
        return scheme is null
            ? $"The spec of this client has several API keys ({schemes}): set the Scheme of the credential."
            : $"The spec of this client has no API key '{scheme}', but {schemes}.";
    }
}
