namespace OfficeGest.Corpus.Wire;

/// <summary>How many operations of a document are right on the wire.</summary>
internal sealed record WireResult(string Document)
{
    public int All { get; set; }

    public int Right { get; set; }

    /// <summary>Bodies and answers for which no sample was found that its own schema accepts; they are compared, but drift in them is not counted.</summary>
    public int Unsampled { get; set; }

    /// <summary>Why nothing could be called.</summary>
    public string? Broken { get; set; }

    public List<WireFailure> Failures { get; init; } = [];
}

/// <param name="Cause">The group: <c>query: value</c>, <c>drift: UnknownField</c>.</param>
internal sealed record WireFailure(string Operation, string Cause, string Detail);
