using OfficeGest.Clocks;
using OfficeGest.Protocol;
using OfficeGest.Specification.Values;
using OfficeGest.Text;

namespace OfficeGest;

/// <summary>The content of the <c>Authorization</c> header, or an API key. <see cref="ToString"/> does not show the token.</summary>
public sealed class AccessToken
{
    /// <summary>Initializes a new instance of the <see cref="AccessToken"/> class.</summary>
    /// <param name="value">The token itself. White space around it and <c>Bearer</c> before it are removed.</param>
    /// <param name="expiresAt">When it expires, if known.</param>
    /// <exception cref="ArgumentException">The value is empty, is longer than 16384 characters, or cannot be sent in a header.</exception>
    public AccessToken(string value, DateTimeOffset? expiresAt = null)
    {
        string token = TokenText.Strip(value ?? string.Empty);
        if (TokenText.Fault(token) is { } fault) throw new ArgumentException($"The token {fault}.", nameof(value));

        Value = token;
        ExpiresAt = expiresAt;
    }

    internal AccessToken(string key, ApiKeyPlace place) => (Value, Place) = (key, place);

    /// <summary>Gets the token itself. A secret.</summary>
    public string Value { get; }

    /// <summary>Gets the expiry; null if unknown.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The same expiry on the monotonic clock, for a token that was issued to this process: setting the wall clock does not move it.</summary>
    internal Due? End { get; init; }

    /// <summary>Where it goes if it is an API key; null for the <c>Authorization</c> header.</summary>
    internal ApiKeyPlace? Place { get; }

    /// <summary>Gets or initializes the authentication scheme in the header, before the token; <c>Bearer</c> by default.</summary>
    /// <exception cref="ArgumentException">The value is not valid in a header.</exception>
    public string Scheme
    {
        get;
        init => field = HeaderWords.IsName(value) ? value : throw new ArgumentException("The scheme of a token must be a single word that can stand in a header.", nameof(value));
    } = "Bearer";

    /// <inheritdoc/>
    public override string ToString() => Place is null ? $"{Scheme} ***" : "***";
}
