using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OfficeGest.Specification.Text;

/// <summary>Reads YAML event by event. Only this file uses the YAML library.</summary>
internal sealed class YamlTokens
{
    private readonly string _text;
    private Scanner _scanner;
    private Parser _parser;
    private int _read;
    private bool _isMended;

    public YamlTokens(string text)
    {
        _text = text;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    public YamlToken Current { get; private set; }

    /// <summary>Moves to the next event; false at the end of the text.</summary>
    /// <exception cref="TextFaultException">The text is not valid YAML.</exception>
    public bool Read()
    {
        try
        {
            while (MoveNext())
            {
                if (From(_parser.Current!) is not { } token) continue;
                Current = token;
                return true;
            }

            return false;
        }
        catch (YamlException exception)
        {
            // For a tab, the library reports the start of the mapping around it.
            int scanned = Offset(_scanner.CurrentPosition);
            throw Refuse(exception.Message, YamlMessages.IsIndentedByTab(_text, scanned) ? scanned : Offset(exception.Start));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The library converts escapes to characters without validation, and throws for a lone surrogate.
            throw Refuse("An escape sequence is not valid Unicode.", Math.Max(0, _text.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // For malformed text the library also throws other exceptions.
            throw Refuse("The text ends or continues unexpectedly.", Offset(_scanner.CurrentPosition));
        }
    }

    private bool MoveNext()
    {
        try
        {
            return Next(1);
        }
        catch (YamlException) when (!_isMended && YamlBlanks.Mend(_text) is { } mended)
        {
            _isMended = true;
            _scanner = new Scanner(new StringReader(mended));
            _parser = new Parser(_scanner);
            int again = _read + 1;
            _read = 0;
            return Next(again);
        }
    }

    private bool Next(int count)
    {
        for (; count > 0 && _parser.MoveNext(); count--) _read++;
        return count == 0;
    }

    private TextFaultException Refuse(string message, int offset) =>
        TreeBuilder.Refuse(TextFaultKind.Syntax, PointerMap.At(_text, offset, 1), YamlMessages.From(_text, message, offset));

    private static YamlToken? From(ParsingEvent current) => current switch
    {
        DocumentStart => new YamlToken(YamlTokenKind.Document, Place(current), Offset(current.End)),
        MappingStart mapping => new YamlToken(YamlTokenKind.Mapping, Place(current), Offset(current.End)) { Anchor = Name(mapping), IsFlow = mapping.Style == MappingStyle.Flow },
        SequenceStart sequence => new YamlToken(YamlTokenKind.Sequence, Place(current), Offset(current.End)) { Anchor = Name(sequence), IsFlow = sequence.Style == SequenceStyle.Flow },
        MappingEnd or SequenceEnd => new YamlToken(YamlTokenKind.End, Place(current), Offset(current.End)),
        Scalar scalar => new YamlToken(YamlTokenKind.Scalar, Place(current), Offset(current.End)) { Value = scalar.Value, Anchor = Name(scalar), IsQuoted = IsQuoted(scalar) },
        AnchorAlias alias => new YamlToken(YamlTokenKind.Alias, Place(current), Offset(current.End)) { Value = alias.Value.Value },
        _ => null,
    };

    private static bool IsQuoted(Scalar scalar) =>
        scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value is "tag:yaml.org,2002:str" or "!!str" or "!");

    private static string? Name(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    // The library counts lines and columns from 1.
    private static SpecPosition Place(ParsingEvent current)
    {
        int line = Math.Max(0, (int)current.Start.Line - 1);
        int column = Math.Max(0, (int)current.Start.Column - 1);
        int length = current.End.Line == current.Start.Line ? Math.Max(0, (int)(current.End.Column - current.Start.Column)) : 0;
        return new SpecPosition(Offset(current.Start), length, line, column, line, column + length);
    }

    private static int Offset(in Mark mark) => (int)mark.Index;
}
