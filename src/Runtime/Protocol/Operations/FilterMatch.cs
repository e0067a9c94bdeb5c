using System.ComponentModel;
using System.Numerics;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>
/// Whether a row contradicts an exact filter. Lenient on purpose: what a database's collation takes for equal is equal, and a row without the
/// value contradicts nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FilterMatch
{
    /// <summary>Whether the texts differ in more than case, accents, Unicode's normal form and surrounding blanks.</summary>
    public static bool Contradicts(string? sent, string? row) =>
        !string.IsNullOrWhiteSpace(sent) && !string.IsNullOrWhiteSpace(row) && !Collation.AreEqual(sent!, row!);

    /// <summary>Whether the addresses differ.</summary>
    public static bool Contradicts(Uri? sent, Uri? row) => Contradicts(sent?.OriginalString, row?.OriginalString);

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(bool sent, bool? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(int sent, int? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(long sent, long? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(uint sent, uint? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(ulong sent, ulong? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(float sent, float? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(double sent, double? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(decimal sent, decimal? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(BigInteger sent, BigInteger? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(Guid sent, Guid? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(DateTime sent, DateTime? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(DateTimeOffset sent, DateTimeOffset? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(TimeSpan sent, TimeSpan? row) => row is { } value && value != sent;

#if NET
    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(DateOnly sent, DateOnly? row) => row is { } value && value != sent;

    /// <summary>Whether the values differ.</summary>
    public static bool Contradicts(TimeOnly sent, TimeOnly? row) => row is { } value && value != sent;
#endif
}
