namespace OfficeGest.Hosting;

/// <summary>How processes share a session and a quota through Redis.</summary>
public sealed class RedisSharingOptions
{
    /// <summary>What the names of all keys begin with; <c>shared:</c> by default. Applications that must not share have a prefix each.</summary>
    public string KeyPrefix { get; set; } = "shared:";

    /// <summary>
    /// How many processes there are at most; 1 by default. While Redis cannot be reached, each of them keeps to its part of the quota. With 1 each keeps to the
    /// whole of it, and several can exceed it together.
    /// </summary>
    public int Processes { get; set; } = 1;

    /// <summary>
    /// How long a permitted request may take to reach the server without exceeding a window that began meanwhile; 2 seconds by default. The flow is slower
    /// by the ratio of this time to the window: 3 % for a minute.
    /// </summary>
    public TimeSpan Allowance { get; set; } = TimeSpan.FromSeconds(2);

    internal RedisSharingOptions Checked()
    {
        if (KeyPrefix is null) throw new ArgumentException($"{nameof(KeyPrefix)} must not be null.", nameof(KeyPrefix));
        if (Processes < 1) throw new ArgumentOutOfRangeException(nameof(Processes), Processes, "There must be at least 1 process.");
        if (Allowance < TimeSpan.Zero || Allowance > TimeSpan.FromDays(1)) throw new ArgumentOutOfRangeException(nameof(Allowance), Allowance, "The allowance must be between zero and a day.");

        return this;
    }
}
