namespace OfficeGest;

/// <summary>Keeps tokens between calls, and between processes if it likes. A store that fails is as good as an empty one.</summary>
public interface ITokenStore
{
    /// <summary>The token that was stored, or null.</summary>
    /// <param name="key">Names the installation and the caller; holds no secret.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AccessToken?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a token in place of the one before.</summary>
    Task SetAsync(string key, AccessToken token, CancellationToken cancellationToken);

    /// <summary>Forgets a token that the server refused, unless another has taken its place.</summary>
    Task RemoveAsync(string key, AccessToken token, CancellationToken cancellationToken);
}
