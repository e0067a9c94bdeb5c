using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>What one call is to send, as the document has it, and what it is answered with.</summary>
internal sealed record WireCall(RawOperation Operation, IReadOnlyDictionary<RawParameter, JsonNode?> Values)
{
    public string? BodyType { get; init; }

    public RawContent? BodyContent { get; init; }

    public JsonNode? Body { get; init; }

    /// <summary>Whether the sample of the body holds against its schema; some schemas contradict themselves.</summary>
    public bool BodyHolds { get; init; }

    public int Status { get; init; } = 204;

    public string? AnswerType { get; init; }

    public JsonNode? Answer { get; init; }

    public bool AnswerHolds { get; init; }
}
