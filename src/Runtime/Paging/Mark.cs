using System.Runtime.InteropServices;

namespace OfficeGest;

/// <summary>
/// A 128-bit hash, based on xxHash64. Not cryptographic, but fast: some gigabytes a second. The seed differs from process to process,
/// so that nobody can prepare rows with equal hashes.
/// </summary>
internal readonly record struct Mark(ulong High, ulong Low)
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;
    private const int Block = 4;

    private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    public static Mark Of(ReadOnlySpan<byte> bytes)
    {
        ulong one = Seed + First + Second;
        ulong two = Seed + Second;
        ulong three = Seed;
        ulong four = Seed - First;

        // Four independent lanes, which the processor computes in parallel.
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        int read = 0;
        for (; read + Block <= words.Length; read += Block)
        {
            ReadOnlySpan<ulong> block = words.Slice(read, Block);
            one = Round(one, block[0]);
            two = Round(two, block[1]);
            three = Round(three, block[2]);
            four = Round(four, block[3]);
        }

        Span<ulong> rest = stackalloc ulong[Block];
        rest.Clear();
        bytes.Slice(read * sizeof(ulong)).CopyTo(MemoryMarshal.AsBytes(rest));
        return End(Round(one, rest[0]), Round(two, rest[1]), Round(three, rest[2]), Round(four, rest[3]), (ulong)bytes.Length);
    }

    /// <summary>Combines the marks of a sequence into one.</summary>
    public static Mark Of(Mark[] marks) => Of(MemoryMarshal.AsBytes(marks.AsSpan()));

    private static ulong Round(ulong lane, ulong word) => Rotate(lane + word * Second, 31) * First;

    private static Mark End(ulong one, ulong two, ulong three, ulong four, ulong length)
    {
        ulong high = Rotate(one, 1) + Rotate(two, 7) + Rotate(three, 12) + Rotate(four, 18) + length;
        ulong low = Rotate(four, 3) + Rotate(three, 11) + Rotate(two, 23) + Rotate(one, 37) - length;
        foreach (ulong lane in (ReadOnlySpan<ulong>)[one, two, three, four])
        {
            high = (high ^ Round(0, lane)) * First + Third;
            low = Rotate(low ^ Round(Third, lane), 27) * Second + First;
        }

        return new Mark(Spread(high), Spread(low));
    }

    private static ulong Spread(ulong value)
    {
        value = (value ^ (value >> 33)) * Second;
        value = (value ^ (value >> 29)) * Third;
        return value ^ (value >> 32);
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
