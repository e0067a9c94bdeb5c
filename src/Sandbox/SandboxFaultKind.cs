namespace OfficeGest.Sandbox;

/// <summary>The kinds of faults.</summary>
public enum SandboxFaultKind
{
    /// <summary>The response is delayed by <see cref="SandboxFault.Delay"/>.</summary>
    Latency,

    /// <summary>A 5xx with a JSON body; set by <see cref="SandboxFault.Status"/>, 500 by default.</summary>
    ServerError,

    /// <summary>An HTML maintenance page; 503 by default, or any <see cref="SandboxFault.Status"/>, even 200.</summary>
    MaintenancePage,

    /// <summary>The connection is closed after half of the body.</summary>
    TruncatedBody,

    /// <summary>The connection is closed without a response.</summary>
    CutConnection,

    /// <summary>The correct body with another content type: <c>text/html</c>, or the string in <see cref="SandboxFault.Value"/>.</summary>
    WrongContentType,

    /// <summary>A 429 as the throttle sends it, with <see cref="SandboxFault.Delay"/> as the wait (1 s by default).</summary>
    TooManyRequests,

    /// <summary>All tokens are revoked just before the request is processed, so that it returns 401.</summary>
    TokenRevoked,

    /// <summary>Drift: an unknown key on each record, named by <see cref="SandboxFault.Field"/> (<c>novo_campo</c> by default).</summary>
    UnknownField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> is left out (the second key by default).</summary>
    MissingField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> changes its type: a number becomes a string, a boolean 1 or 0, a string a list; or it becomes <see cref="SandboxFault.Value"/>.</summary>
    ChangedType,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> is null.</summary>
    NullField,

    /// <summary>Drift: <see cref="SandboxFault.Field"/> (<c>status</c> by default) has an unknown code, <c>XPTO</c> unless <see cref="SandboxFault.Value"/> is set.</summary>
    UnknownEnumValue,

    /// <summary>Drift: the filter named by <see cref="SandboxFault.Field"/>, or every filter, is silently ignored.</summary>
    IgnoredFilter,

    /// <summary>Drift: <see cref="SandboxFault.Path"/> exists, with the rows in <see cref="SandboxFault.Value"/> or two default rows.</summary>
    NewEndpoint,

    /// <summary>Drift: the payload is sent without its envelope.</summary>
    MissingEnvelope,

    /// <summary>Drift: the cursor of a list never ends: <c>meta.next</c> is the same on every page.</summary>
    RepeatedCursor,
}
