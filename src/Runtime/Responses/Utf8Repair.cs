using System.Runtime.InteropServices;
using System.Text;
using OfficeGest.Text;

namespace OfficeGest.Responses;

/// <summary>Finds and repairs bytes that are not UTF-8.</summary>
internal static class Utf8Repair
{
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        return Inspect(bytes, out _);
#endif
    }

    /// <summary>
    /// If no non-ASCII character is valid UTF-8, the text is read as Windows-1252, the charset of Western Europe; otherwise an
    /// invalid byte is damage, and becomes a replacement character.
    /// </summary>
    public static byte[] Mend(ReadOnlySpan<byte> bytes)
    {
        Inspect(bytes, out bool hasLetters);
        string? upperHalf = hasLetters ? null : SingleByteCharsets.UpperHalf("windows-1252");
        var text = new StringBuilder(bytes.Length);
        int position = 0;
        while (position < bytes.Length)
        {
            int length = SequenceLength(bytes.Slice(position));
            if (length > 0) text.Append(Utf8Text.Decode(bytes.Slice(position, length)));
            else text.Append(upperHalf is null || IsCutSequence(bytes.Slice(position)) ? '\uFFFD' : upperHalf[bytes[position] - 0x80]);
            position += Math.Max(1, length);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool Inspect(ReadOnlySpan<byte> bytes, out bool hasLetters)
    {
        hasLetters = false;
        bool valid = true;
        int position = 0;
        while (true)
        {
            position += AsciiLength(bytes.Slice(position));
            if (position == bytes.Length) return valid;

            int length = SequenceLength(bytes.Slice(position));
            valid &= length > 0;
            hasLetters |= length > 1;
            position += Math.Max(1, length);
        }
    }

    // Eight bytes at a time: most of a response is ASCII.
    private static int AsciiLength(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (bytes.Length - length >= sizeof(ulong) && (MemoryMarshal.Read<ulong>(bytes.Slice(length)) & 0x8080808080808080) == 0) length += sizeof(ulong);
        while (length < bytes.Length && bytes[length] < 0x80) length++;
        return length;
    }

    /// <summary>Returns the length of the well-formed sequence at the beginning (The Unicode Standard, table 3-7); 0 if there is none.</summary>
    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        byte first = bytes[0];
        int length = LengthAfter(first);
        if (length <= 1) return length;
        if (bytes.Length < length) return 0;

        byte second = bytes[1];
        bool fits = first switch
        {
            0xE0 => second >= 0xA0,
            0xED => second < 0xA0,
            0xF0 => second >= 0x90,
            0xF4 => second < 0x90,
            _ => true,
        };
        for (int i = 1; i < length; i++) fits &= (bytes[i] & 0xC0) == 0x80;
        return fits ? length : 0;
    }

    private static int LengthAfter(byte first) => first switch
    {
        < 0x80 => 1,
        < 0xC2 => 0,
        < 0xE0 => 2,
        < 0xF0 => 3,
        < 0xF5 => 4,
        _ => 0,
    };

    /// <summary>Returns whether the text ends in the middle of a character, because it was cut.</summary>
    private static bool IsCutSequence(ReadOnlySpan<byte> rest)
    {
        if (rest.Length >= LengthAfter(rest[0])) return false;

        for (int i = 1; i < rest.Length; i++)
            if ((rest[i] & 0xC0) != 0x80) return false;
        return true;
    }
}
