namespace OfficeGest.Protocol;

/// <summary>Whether an object is the record that was promised, or something else in its place.</summary>
public sealed partial class JsonReadContext
{
    // The depth of the path at which the payload is read; below all depths while none is.
    private int _payload = -1;

    /// <summary>Whether the payload is read from where its envelope should be: then nothing but its keys says that it is one.</summary>
    internal bool IsBare { get; private set; }

    /// <summary>Whether the payload went through the reader of a record, which knows its keys.</summary>
    internal bool PayloadIsRecord { get; private set; }

    /// <summary>Whether failures are what is read: then an object that looks like one is no surprise.</summary>
    internal bool ReadsFailures { get; init; }

    /// <summary>What the last object was judged by, where only that is wanted.</summary>
    internal RecordProbe? Probe { get; init; }

    /// <summary>Whether the list that is read now, whose items the path stands at, is the payload.</summary>
    internal bool IsPayloadList => _payload >= 0 && _depth == _payload + 1;

    /// <summary>
    /// Called by the reader of a record when required keys did not come or others did: whether the object is no such record. It is
    /// none when it has not one of the record's keys, although some are required or it looks like a failure; and when it has none of the required
    /// ones and looks like a failure. The caller sees that in the context.
    /// </summary>
    /// <param name="known">How many of the record's keys came; -1 when the record has none of its own.</param>
    /// <param name="hasRequired">Whether some are required.</param>
    /// <param name="requiredCame">Whether one of these came.</param>
    /// <param name="additional">The keys that the record does not know.</param>
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

    /// <summary>Called by the reader of a record whose further keys have a type of their own: its keys alone do not make it one.</summary>
    internal void AnyKeyMayCome()
    {
        if (_depth == _payload) PayloadIsRecord = false;
    }

    /// <summary>Where any key may come, it takes the whole object to say that it is a failure.</summary>
    internal bool IsFreeFailure(FailureSigns signs) => (signs & FailureSigns.Other) == 0 && (signs & (IsBare ? FailureSigns.Any : FailureSigns.Plain)) != 0;

    private bool IsFreeFailure(AdditionalProperties? additional) => !ReadsFailures && _depth == _payload && IsFreeFailure(FailureObject.Of(additional));

    private bool IsFailureWithKeys(bool hasRequired, bool requiredCame, AdditionalProperties? additional)
    {
        // A member's object stands where it was promised, with a key that was promised: that is enough.
        bool isPayload = _depth == _payload;
        if (ReadsFailures || additional is null || !(isPayload || IsPart)) return false;

        FailureSigns signs = FailureObject.Of(additional);
        return hasRequired && !requiredCame ? (signs & FailureSigns.Any) != 0 : isPayload && (signs & FailureSigns.Failure) != 0;
    }

    /// <summary>Whether the object is an item of a list or a value of a map.</summary>
    private bool IsPart => _depth > 0 && (ReferenceEquals(_path[_depth - 1], JsonPath.AnyItem) || ReferenceEquals(_path[_depth - 1], JsonPath.AnyValue));
}
