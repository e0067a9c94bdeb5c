using OfficeGest.Sandbox.Demo;

namespace OfficeGest.Sandbox;

/// <summary>The options of a sandbox. They are read once, when it starts.</summary>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the TCP port on the loopback interface; 0, the default, selects a free one.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the seed of the data: the same seed and sizes give the same records on every machine.</summary>
    public int Seed { get; set; } = 2026;

    /// <summary>Gets or sets the number of records of each kind.</summary>
    public SandboxSizes Sizes { get; set; } = new();

    /// <summary>Gets or sets the user name for the login.</summary>
    public string Username { get; set; } = "integracao";

    /// <summary>Gets or sets the password of <see cref="Username"/>, which is valid only for this sandbox.</summary>
    public string Password { get; set; } = "sandbox";

    /// <summary>The API key that is accepted where <see cref="Spec"/> asks for one. It opens nothing but this sandbox.</summary>
    public string ApiKey { get; set; } = "sandbox-key";

    /// <summary>Gets or sets the form and lifetime of tokens.</summary>
    public SandboxTokenOptions Token { get; set; } = new();

    /// <summary>Gets or sets the quota of requests.</summary>
    public SandboxThrottleOptions Throttle { get; set; } = new();

    /// <summary>
    /// Gets the modules for which the user has no permission, which return 403: <c>workshop.vehicles</c>, or <c>workshop</c> for the whole group.
    /// </summary>
    public IList<string> DeniedModules { get; } = [];

    /// <summary>
    /// Gets or sets a value that indicates whether lists that are paged by number have <c>meta.total</c>, as in the vendor's documentation; the live API does not send it.
    /// </summary>
    public bool DocumentedTotal { get; set; }

    /// <summary>Gets or sets the OpenAPI spec whose operations are served in addition to the known ones. <see langword="null"/> for the one in the package.</summary>
    public SandboxSpec? Spec { get; set; }

    /// <summary>Gets the initial faults, which a reset restores.</summary>
    public IList<SandboxFault> Faults { get; } = [];

    /// <summary>Gets or sets a value that indicates whether responses are compressed for callers that accept gzip or brotli. False by default, so that recorded traffic is readable.</summary>
    public bool Compress { get; set; }

    /// <summary>Gets or sets the clock of token lifetimes, throttle windows and latency.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the maximum number of requests in <see cref="OfficeGestSandbox.Requests"/>; older ones are removed. 0 keeps none.</summary>
    public int KeptRequests { get; set; } = 10_000;

    /// <summary>
    /// Gets the host names besides <c>localhost</c> and the loopback addresses for which requests are accepted, such as <c>host.docker.internal</c>. For any other
    /// name the response is a 400: a web page could have made that name resolve to this machine.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Gets or sets the callback after each response, on the thread that served it.</summary>
    public Action<RecordedRequest>? OnRequest { get; set; }

    internal DemoSizes CheckedSizes() => (Sizes ?? throw new ArgumentException("Sizes must not be null.", nameof(Sizes))).Checked();
}
