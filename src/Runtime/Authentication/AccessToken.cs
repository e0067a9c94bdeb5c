namespace OfficeGest;

/// <summary>What a request carries in its <c>Authorization</c> header. Its text form does not show the token.</summary>
public sealed class AccessToken
{
    /// <summary>Creates one.</summary>
    /// <param name="value">The token itself, without <c>Bearer</c>.</param>
    /// <param name="expiresAt">When it ends, if that is known.</param>
    /// <exception cref="ArgumentException">The value is empty, or cannot stand in a header.</exception>
    public AccessToken(string value, DateTimeOffset? expiresAt = null)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("The token is empty.", nameof(value));
        foreach (char c in value)
            if (c is < '!' or > '~') throw new ArgumentException("The token holds characters that a header cannot carry.", nameof(value));

        Value = value;
        ExpiresAt = expiresAt;
    }

    /// <summary>The token itself. A secret.</summary>
    public string Value { get; }

    /// <summary>When it ends; null when only the server knows.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The word before the token in the header.</summary>
    public string Scheme { get; init; } = "Bearer";

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme} ***";
}
