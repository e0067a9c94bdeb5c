namespace OfficeGest;

/// <summary>The exception that is thrown when a response differs from the spec and <see cref="DriftPolicy"/> says to throw.</summary>
public sealed class DriftException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="DriftException"/> class.</summary>
    public DriftException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal DriftException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the first hundred differences of the response.</summary>
    public IReadOnlyList<DriftEntry> Entries { get; init; } = [];
}
