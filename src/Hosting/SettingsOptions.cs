namespace OfficeGest.Hosting;

/// <summary>Converts settings into the options of a client.</summary>
internal static class SettingsOptions
{
    /// <summary>Treats empty texts as not set: JSON files and environment variables can only remove a setting by an empty text.</summary>
    public static void ForgetEmpty(OfficeGestClientSettings settings)
    {
        settings.Domain = Text(settings.Domain);
        settings.UserName = Text(settings.UserName);
        settings.Password = Text(settings.Password);
        settings.Token = Text(settings.Token);
        settings.ApiKey = Text(settings.ApiKey);
        settings.UserAgent = Text(settings.UserAgent);
        settings.TimeZone = Text(settings.TimeZone);
    }

    public static OfficeGestClientOptions From(OfficeGestClientSettings settings)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = settings.BaseAddress,
            PageSize = settings.PageSize,
            PrefetchPages = settings.PrefetchPages,
            LogoutOnDispose = settings.LogoutOnDispose,
            AllowInsecureHttp = settings.AllowInsecureHttp,
            UserAgent = settings.UserAgent,
        };
        if (settings.Domain is { } domain) options.Domain = domain;
        if (settings.Timeout is { } timeout) options.Timeout = timeout;
        if (settings.AttemptTimeout is { } attempt) options.AttemptTimeout = attempt;
        if (settings.StreamIdleTimeout is { } idle) options.StreamIdleTimeout = idle;
        if (settings.MaxRetries is { } retries) options.Retry.MaxRetries = retries;
        if (settings.TimeZone is { } zone) options.TimeZone = OfficeGestTimeZone.Find(zone);
        return options;
    }

    /// <param name="settings">The settings with the caller.</param>
    /// <param name="current">Returns the current settings when a password or token is needed.</param>
    public static OfficeGestCredential? CredentialOf(OfficeGestClientSettings settings, Func<OfficeGestClientSettings> current)
    {
        if (settings.ApiKey is not null) return new ApiKeyCredential(_ => Task.FromResult(current().ApiKey ?? settings.ApiKey));
        if (settings.Token is not null) return new TokenCredential(_ => Task.FromResult(new AccessToken(current().Token ?? settings.Token)));

        return settings.UserName is { } user ? new PasswordCredential(user, _ => Task.FromResult(current().Password ?? settings.Password ?? string.Empty)) : null;
    }

    /// <summary>Whether both have the same user, or a token or API key each, at the same address. A password, token or key that changes is no other caller.</summary>
    public static bool HasSameCaller(this OfficeGestClientSettings settings, OfficeGestClientSettings other) =>
        settings.UserName == other.UserName && settings.Token is null == other.Token is null && settings.ApiKey is null == other.ApiKey is null
        && settings.Domain == other.Domain && settings.BaseAddress == other.BaseAddress;

    private static string? Text(string? text) => text is { Length: > 0 } ? text : null;
}
