namespace OfficeGest.Hosting;

/// <summary>Turns settings into the options of a client.</summary>
internal static class SettingsOptions
{
    /// <param name="settings">As they are now.</param>
    /// <param name="current">As they are whenever a password or token is needed.</param>
    public static OfficeGestClientOptions From(OfficeGestClientSettings settings, Func<OfficeGestClientSettings> current)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = settings.Domain is { } domain ? OfficeGestAddress.ForDomain(domain) : settings.BaseAddress,
            Credential = CredentialOf(settings, current),
            PageSize = settings.PageSize,
            PrefetchPages = settings.PrefetchPages,
            LogoutOnDispose = settings.LogoutOnDispose,
            AllowInsecureHttp = settings.AllowInsecureHttp,
            UserAgent = settings.UserAgent,
        };
        if (settings.Timeout is { } timeout) options.Timeout = timeout;
        if (settings.AttemptTimeout is { } attempt) options.AttemptTimeout = attempt;
        if (settings.MaxRetries is { } retries) options.Retry.MaxRetries = retries;
        return options;
    }

    private static OfficeGestCredential? CredentialOf(OfficeGestClientSettings settings, Func<OfficeGestClientSettings> current)
    {
        if (settings.Token is not null) return new TokenCredential(_ => Task.FromResult(new AccessToken(current().Token ?? settings.Token)));

        return settings.UserName is { } user ? new PasswordCredential(user, _ => Task.FromResult(current().Password ?? string.Empty)) : null;
    }
}
