namespace OfficeGest.Sessions;

/// <summary>The tokens of one call that the server rejected, to decide whether to try another one.</summary>
internal sealed class Refusals
{
    // One from a store, one that another process has renewed in the store meanwhile, and one from a login.
    private const int Most = 3;

    private readonly List<string> _tokens = [];

    /// <summary>Whether one of them came from a login of this client after the first was rejected.</summary>
    public bool LoggedIn { get; private set; }

    /// <summary>Whether the token that is tried now came from a login.</summary>
    public bool TriesNew { get; private set; }

    /// <summary>Whether no further token is tried.</summary>
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
