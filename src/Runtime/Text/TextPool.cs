using System.Buffers.Binary;

namespace OfficeGest.Text;

/// <summary>
/// Reuses short strings within a response: codes and names of countries, cities and units repeat in each row. A text that does not repeat
/// costs a comparison. A text has one slot, so that no server can make the search slow or the pool large.
/// </summary>
internal sealed class TextPool
{
    /// <summary>The maximum length of a text in the pool, in bytes.</summary>
    public const int Longest = 24;

    private const int Slots = 128;

    private readonly string?[] _texts = new string?[Slots];

    /// <param name="utf8">At most <see cref="Longest"/> bytes.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return string.Empty;

        ref string? slot = ref _texts[Slot(utf8)];
        if (slot is { } known && IsSame(known, utf8)) return known;

        return slot = Utf8Text.Decode(utf8);
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = utf8.Length switch
        {
            >= 16 => Eight(utf8) ^ (Eight(utf8.Slice(8)) * 31) ^ (Eight(utf8.Slice(utf8.Length - 8)) * 961),
            >= 8 => Eight(utf8) ^ (Eight(utf8.Slice(utf8.Length - 8)) * 31),
            >= 4 => Four(utf8) | ((ulong)Four(utf8.Slice(utf8.Length - 4)) << 32),
            _ => utf8[0] | ((uint)utf8[utf8.Length >> 1] << 8) | ((uint)utf8[utf8.Length - 1] << 16),
        };
        return (int)(((mixed + (uint)utf8.Length) * 0x9E3779B97F4A7C15UL) >> 57);
    }

    private static ulong Eight(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>False for any text that is not ASCII, which is decoded each time.</summary>
    private static bool IsSame(string known, ReadOnlySpan<byte> utf8)
    {
#if NET
        return System.Text.Ascii.Equals(utf8, known);
#else
        if (known.Length != utf8.Length) return false;
        for (int i = 0; i < utf8.Length; i++)
            if (known[i] != utf8[i] || utf8[i] > 0x7F) return false;
        return true;
#endif
    }
}
