using OfficeGest.Sandbox.Demo;

namespace OfficeGest.Sandbox;

/// <summary>How a sandbox behaves. Read once, when it starts.</summary>
public sealed class SandboxOptions
{
    /// <summary>The TCP port on the loopback interface; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>What the data is made from: the same seed and sizes give the same records on every machine.</summary>
    public int Seed { get; set; } = 2026;

    /// <summary>How many records of each kind there are.</summary>
    public SandboxSizes Sizes { get; set; } = new();

    /// <summary>The user name that may log in.</summary>
    public string Username { get; set; } = "integracao";

    /// <summary>The password of <see cref="Username"/>. It opens nothing but this sandbox.</summary>
    public string Password { get; set; } = "sandbox";

    /// <summary>The API key that is accepted where <see cref="Spec"/> asks for one. It opens nothing but this sandbox.</summary>
    public string ApiKey { get; set; } = "sandbox-key";

    /// <summary>How tokens are spelled, and how long they live.</summary>
    public SandboxTokenOptions Token { get; set; } = new();

    /// <summary>The quota of requests.</summary>
    public SandboxThrottleOptions Throttle { get; set; } = new();

    /// <summary>
    /// The modules the user has no permission for, which answer 403: <c>workshop.vehicles</c>, or <c>workshop</c> for the whole group.
    /// </summary>
    public IList<string> DeniedModules { get; } = [];

    /// <summary>
    /// <see langword="true"/> sends <c>meta.total</c> on page-style lists, as the vendor's documentation shows; the live API does not send it.
    /// </summary>
    public bool DocumentedTotal { get; set; }

    /// <summary>The OpenAPI description whose operations are answered besides the known ones. <see langword="null"/>: the one that came with the package.</summary>
    public SandboxSpec? Spec { get; set; }

    /// <summary>Faults that are there from the beginning, and come back with a reset.</summary>
    public IList<SandboxFault> Faults { get; } = [];

    /// <summary>Whether answers are compressed for callers that accept gzip or brotli. Off, so that a recorded exchange can be read.</summary>
    public bool Compress { get; set; }

    /// <summary>The clock of token lifetimes, throttle windows and latency.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The number of requests kept in <see cref="OfficeGestSandbox.Requests"/>; older ones are forgotten. 0 keeps none.</summary>
    public int KeptRequests { get; set; } = 10_000;

    /// <summary>
    /// Names besides <c>localhost</c> and the loopback addresses under which requests are answered, such as <c>host.docker.internal</c>. Under any other
    /// name the answer is a 400: a web page could have made that name resolve to this machine.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Called after each answer, on the thread that served it.</summary>
    public Action<RecordedRequest>? OnRequest { get; set; }

    internal DemoSizes CheckedSizes() => (Sizes ?? throw new ArgumentException("Sizes must not be null.", nameof(Sizes))).Checked();
}
