namespace OfficeGest;

/// <summary>What to do about a kind of drift.</summary>
public enum DriftAction
{
    /// <summary>Tolerate it, and do not remember it.</summary>
    Ignore,

    /// <summary>Tolerate it and remember it.</summary>
    Observe,

    /// <summary>Remember it, and let the call fail once the answer is read.</summary>
    Throw,
}
