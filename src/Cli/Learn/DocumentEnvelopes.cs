using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>The envelopes that a document uses: the usual one, and those that its marks name.</summary>
internal sealed class DocumentEnvelopes
{
    private readonly SortedSet<string> _marked = new(StringComparer.Ordinal);

    public DocumentEnvelopes(SpecMapping document)
    {
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            var schema = SchemaView.Of(document, Answers.Schema(document, operation));
            string? mark = operation.Node.Text(ExtensionNames.Envelope) ?? schema.Text(ExtensionNames.Envelope);
            if (mark is not null && EnvelopeConvention.Find(mark, AnswerKeys.Of(document, schema), operation.Path) is { } envelope) _marked.Add(envelope.Payload);
        }
    }

    /// <summary>Whether a key belongs to an envelope: it is there, or the response is another one.</summary>
    public bool IsKey(string key) => EnvelopeConvention.IsKey(key) || _marked.Contains(key);

    /// <summary>The mark that a response with these keys needs, so that it is read like the others of the document; null when it needs none.</summary>
    public string? Mark(IReadOnlyCollection<string> keys) => EnvelopeConvention.Find(null, [.. keys.Select(static key => new ResponseKey(key))], string.Empty) is null ? _marked.FirstOrDefault(keys.Contains) : null;
}
