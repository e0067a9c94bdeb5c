namespace OfficeGest.Sandbox;

/// <summary>What goes wrong.</summary>
public enum SandboxFaultKind
{
    /// <summary>The answer comes late, by <see cref="SandboxFault.Delay"/>.</summary>
    Latency,

    /// <summary>A 5xx with a JSON body; <see cref="SandboxFault.Status"/> says which, 500 by default.</summary>
    ServerError,

    /// <summary>An HTML page saying that the site is down; 503, or another <see cref="SandboxFault.Status"/>, 200 included.</summary>
    MaintenancePage,

    /// <summary>Half of the body, then the connection ends.</summary>
    TruncatedBody,

    /// <summary>The connection ends without an answer.</summary>
    CutConnection,

    /// <summary>The right body under another content type: <c>text/html</c>, or the string in <see cref="SandboxFault.Value"/>.</summary>
    WrongContentType,

    /// <summary>A 429 as the throttle sends it, with <see cref="SandboxFault.Delay"/> as the wait (1 s by default).</summary>
    TooManyRequests,

    /// <summary>All tokens are revoked just before the request is looked at, so that it meets a 401.</summary>
    TokenRevoked,

    /// <summary>Drift: a key nobody knows on each record, named by <see cref="SandboxFault.Field"/> (<c>novo_campo</c> by default).</summary>
    UnknownField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> is left out (the second key by default).</summary>
    MissingField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> changes its type: a number becomes a string, a boolean 1 or 0, a string a list; or it becomes <see cref="SandboxFault.Value"/>.</summary>
    ChangedType,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> is null.</summary>
    NullField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> (<c>status</c> by default) has a code nobody knows, <c>XPTO</c> unless <see cref="SandboxFault.Value"/> says another.</summary>
    UnknownEnumValue,

    /// <summary>Drift: the filter named by <see cref="SandboxFault.Field"/>, or every filter, is ignored in silence.</summary>
    IgnoredFilter,

    /// <summary>Drift: <see cref="SandboxFault.Path"/> exists from now on, with the rows in <see cref="SandboxFault.Value"/> or two of its own.</summary>
    NewEndpoint,

    /// <summary>Drift: the payload comes without its envelope.</summary>
    MissingEnvelope,

    /// <summary>Drift: the cursor of a list never ends: <c>meta.next</c> is the same on every page.</summary>
    RepeatedCursor,
}
