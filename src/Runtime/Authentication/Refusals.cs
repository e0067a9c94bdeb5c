namespace OfficeGest;

/// <summary>The tokens that the server refused to one call, and so what is left for it to try.</summary>
internal sealed class Refusals
{
    // One of a store, the next of a store that others have renewed meanwhile, and one of a login.
    private const int Most = 3;

    private readonly List<string> _tokens = [];

    /// <summary>Whether one of them came from a login that this client made after the first was refused.</summary>
    public bool LoggedIn { get; private set; }

    /// <summary>Whether the token that is tried now came from a login.</summary>
    public bool TriesNew { get; private set; }

    /// <summary>Whether only one more is tried.</summary>
    public bool IsLast => _tokens.Count == Most;

    public bool IsOver => _tokens.Count > Most;

    public void Add(AccessToken token) => _tokens.Add(token.Value);

    public void Tries(HeldToken next)
    {
        TriesNew = next.IsNew;
        LoggedIn |= next.IsNew;
    }

    public bool Holds(AccessToken token) => _tokens.Contains(token.Value);
}
