namespace OfficeGest.Hosting;

/// <summary>The options for sharing a session and a quota through Redis.</summary>
public sealed class RedisSharingOptions
{
    /// <summary>Gets or sets the prefix of all keys in Redis; <c>shared:</c> by default. Give applications that must not share different prefixes.</summary>
    public string KeyPrefix { get; set; } = "shared:";

    /// <summary>
    /// Gets or sets the maximum number of processes; 1 by default. While Redis cannot be reached, each process keeps to its part of the quota. With 1, each process uses the
    /// whole quota, so several together can exceed it.
    /// </summary>
    public int Processes { get; set; } = 1;

    /// <summary>
    /// Gets or sets the time that a permitted request may take to reach the server without exceeding a window that began meanwhile; 2 seconds by default. The rate is lower
    /// by the ratio of this time to the window: 3 % for a minute.
    /// </summary>
    public TimeSpan Allowance { get; set; } = TimeSpan.FromSeconds(2);

    internal RedisSharingOptions Checked()
    {
        if (KeyPrefix is null) throw new ArgumentException($"{nameof(KeyPrefix)} must not be null.", nameof(KeyPrefix));
        if (Processes < 1) throw new ArgumentOutOfRangeException(nameof(Processes), Processes, "The value must be at least 1.");
        if (Allowance < TimeSpan.Zero || Allowance > TimeSpan.FromDays(1)) throw new ArgumentOutOfRangeException(nameof(Allowance), Allowance, "The allowance must be between zero and a day.");

        return this;
    }
}
