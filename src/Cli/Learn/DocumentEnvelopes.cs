using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>The envelopes of a document: the usual one, and those in its marks.</summary>
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

    /// <summary>Returns whether a key belongs to an envelope and not to the payload.</summary>
    public bool IsKey(string key) => EnvelopeConvention.IsKey(key) || _marked.Contains(key);

    /// <summary>Returns the mark that a response with these keys needs to be read like the others of the document; null if it needs none.</summary>
    public string? Mark(IReadOnlyCollection<string> keys) => EnvelopeConvention.Find(null, [.. keys.Select(static key => new ResponseKey(key))], string.Empty) is null ? _marked.FirstOrDefault(keys.Contains) : null;
}
