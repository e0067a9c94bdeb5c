namespace OfficeGest.Protocol;

/// <summary>Decides whether an object is the expected record or something else.</summary>
public sealed partial class JsonReadContext
{
    // The depth of the path of the payload; -1 while no payload is read.
    private int _payload = -1;

    /// <summary>Whether the payload is read without its envelope, so that only its keys identify it.</summary>
    internal bool IsBare { get; private set; }

    /// <summary>Whether a record reader, which knows its keys, has read the payload.</summary>
    internal bool PayloadIsRecord { get; private set; }

    /// <summary>Whether a failure is expected, so that an object that looks like one is not drift.</summary>
    internal bool ReadsFailures { get; init; }

    /// <summary>Receives the facts about the last object; null unless only these are needed.</summary>
    internal RecordProbe? Probe { get; init; }

    /// <summary>Whether the current list is the payload.</summary>
    internal bool IsPayloadList => _payload >= 0 && _depth == _payload + 1;

    /// <summary>
    /// Returns whether an object is not the expected record. A record reader calls it if required keys are missing or unknown keys are present. The object is
    /// not the record if it has none of the record's keys, although some are required or it looks like a failure; and if it has none of the required
    /// keys and looks like a failure. The context is then marked.
    /// </summary>
    /// <param name="known">The number of the record's keys that are present; -1 if the record has none of its own.</param>
    /// <param name="hasRequired">Whether the record has required keys.</param>
    /// <param name="requiredCame">Whether one of these is present.</param>
    /// <param name="additional">The unknown keys.</param>
    public bool IsForeign(int known, bool hasRequired, bool requiredCame, AdditionalProperties? additional)
    {
        if (Probe is { } probe)
        {
            probe.Judge(known, hasRequired, requiredCame, additional);
            return false;
        }

        bool foreign = known switch
        {
            < 0 => IsFreeFailure(additional),
            0 => hasRequired || (IsBare && _depth == _payload) || (!ReadsFailures && (FailureObject.Of(additional) & FailureSigns.Any) != 0),
            _ => IsFailureWithKeys(hasRequired, requiredCame, additional),
        };
        if (!foreign) return false;

        Unfit = true;
        return true;
    }

    internal void BeginPayload(bool isBare)
    {
        _payload = _depth;
        IsBare = isBare;
        PayloadIsRecord = false;
    }

    internal void EndPayload() => _payload = -1;

    /// <summary>Called by the reader of a record with typed additional properties: its keys do not identify it.</summary>
    internal void AnyKeyMayCome()
    {
        if (_depth == _payload) PayloadIsRecord = false;
    }

    /// <summary>If any key is allowed, only the whole object can indicate a failure.</summary>
    internal bool IsFreeFailure(FailureSigns signs) => (signs & FailureSigns.Other) == 0 && (signs & (IsBare ? FailureSigns.Any : FailureSigns.Plain)) != 0;

    private bool IsFreeFailure(AdditionalProperties? additional) => !ReadsFailures && _depth == _payload && IsFreeFailure(FailureObject.Of(additional));

    private bool IsFailureWithKeys(bool hasRequired, bool requiredCame, AdditionalProperties? additional)
    {
        // The object of a member is where the spec has it, under the key of the spec: that is sufficient.
        bool isPayload = _depth == _payload;
        if (ReadsFailures || additional is null || !(isPayload || IsPart)) return false;

        FailureSigns signs = FailureObject.Of(additional);
        return hasRequired && !requiredCame ? (signs & FailureSigns.Any) != 0 : isPayload && (signs & FailureSigns.Failure) != 0;
    }

    /// <summary>Whether the object is an item of a list or a value of a map.</summary>
    private bool IsPart => _depth > 0 && (ReferenceEquals(_path[_depth - 1], JsonPath.AnyItem) || ReferenceEquals(_path[_depth - 1], JsonPath.AnyValue));
}
