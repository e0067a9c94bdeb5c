namespace OfficeGest.Sandbox;

/// <summary>The form of the <c>Retry-After</c> header.</summary>
public enum SandboxRetryAfter
{
    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,

    /// <summary>No header; the caller must choose a wait.</summary>
    None,
}
