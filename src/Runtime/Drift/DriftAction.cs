namespace OfficeGest;

/// <summary>What the client does when it finds a kind of drift.</summary>
public enum DriftAction
{
    /// <summary>Tolerate it without a record.</summary>
    Ignore,

    /// <summary>Tolerate it and record it.</summary>
    Observe,

    /// <summary>Record it, and throw once the response has been read.</summary>
    Throw,
}
