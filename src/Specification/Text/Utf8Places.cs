using System.Text;
using System.Text.Json;

namespace OfficeGest.Specification.Text;

/// <summary>Converts increasing byte offsets, as a forward-only reader returns them, into text positions.</summary>
internal sealed class Utf8Places(string text, byte[] utf8)
{
    private int _byte;
    private int _character;
    private int _line;
    private int _lineStart;

    public SpecPosition At(int start, int length)
    {
        if (start < _byte) (_byte, _character, _line, _lineStart) = (0, 0, 0, 0);
        for (; _byte < start && _byte < utf8.Length; _byte++)
        {
            byte value = utf8[_byte];
            if ((value & 0xC0) == 0x80) continue;
            _character += value >= 0xF0 ? 2 : 1;
            if (value != '\n') continue;
            _line++;
            _lineStart = _character;
        }

        int column = _character - _lineStart;
        int characters = Encoding.UTF8.GetCharCount(utf8, start, Math.Max(0, Math.Min(length, utf8.Length - start)));
        if (characters > 200) characters = 200;
        return new SpecPosition(_character, characters, _line, column, _line, column + characters);
    }

    public SpecPosition AtLine(JsonException exception)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0 && start < utf8.Length; line--)
        {
            int next = Array.IndexOf(utf8, (byte)'\n', start);
            if (next < 0) break;
            start = next + 1;
        }

        int place = Math.Min(text.Length == 0 ? 0 : utf8.Length, start + (int)(exception.BytePositionInLine ?? 0));
        return At(place, 1);
    }
}
