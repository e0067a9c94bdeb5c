using Microsoft.Extensions.Configuration;

namespace Mirror;

/// <summary>What the section <c>Mirror</c> says; as environment variables <c>Mirror__Database</c>, <c>Mirror__Redis</c> and so on.</summary>
internal sealed class MirrorOptions
{
    /// <summary>The file that the copy is kept in. Several instances on this machine may name the same one.</summary>
    public string Database { get; set; } = "mirror.db";

    /// <summary>The Redis through which instances share a session and a quota; none when empty.</summary>
    public string? Redis { get; set; }

    /// <summary>How many instances there are at most. Counts while Redis cannot be reached.</summary>
    public int Instances { get; set; } = 1;

    /// <summary>Stops when everything is up to date, instead of going on.</summary>
    public bool Once { get; set; }

    /// <summary>How often customers, vehicles and the service orders of the last months are read.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often older service orders are read.</summary>
    public TimeSpan OldInterval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long after a failure a part is tried again.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a part stays with an instance that died.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    public static MirrorOptions From(IConfiguration configuration) => configuration.GetSection("Mirror").Get<MirrorOptions>() ?? new MirrorOptions();
}
