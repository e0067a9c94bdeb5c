namespace OfficeGest;

/// <summary>What to do about a kind of drift.</summary>
public enum DriftAction
{
    /// <summary>Tolerate it without a record.</summary>
    Ignore,

    /// <summary>Tolerate it and record it.</summary>
    Observe,

    /// <summary>Record it, and let the call fail once the response is read.</summary>
    Throw,
}
