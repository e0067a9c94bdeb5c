using System.Globalization;

namespace OfficeGest.Specification.Scalars;

/// <summary>
/// A format whose values stay <c>string</c> in C#: the one row that it needs. The generator asks it for the documentation, the sandbox for samples and for what to reject.
/// Formats with a type of their own are rows of <see cref="ScalarForm"/>.
/// </summary>
/// <param name="Name">What <c>format</c> says.</param>
/// <param name="Sample">The sample of a number from 0 on.</param>
internal sealed record TextFormat(string Name, Func<int, string> Sample)
{
    private static readonly Dictionary<string, TextFormat> Rows = new TextFormat[]
    {
        new("email", static index => $"exemplo{Number(index)}@example.pt"),
        new("hostname", static _ => "example.pt"),
        new("ipv4", static _ => "192.0.2.1"),
        new("ipv6", static _ => "2001:db8::1"),
        new("int32", Number),
        new("int64", Number),
        new("nif", static index => TaxNumber.Of(5, index + 1)) { Remark = "A Portuguese tax number (NIF): 9 digits, the last a check digit", IsValid = TaxNumber.IsValid },
    }.ToDictionary(static row => row.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the documentation of a value says of its format; null where a description says enough.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether a text has the format; null where it is not checked.</summary>
    public Func<string, bool>? IsValid { get; init; }

    public static TextFormat? Find(string? format) => format is not null && Rows.TryGetValue(format, out TextFormat? row) ? row : null;

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
