using System.Globalization;

namespace OfficeGest.Specification.Scalars;

/// <summary>A Portuguese tax number (<em>número de identificação fiscal</em>, NIF): who has it says its beginning, and its last digit checks the others.</summary>
internal static class TaxNumber
{
    private const int Length = 9;

    // People 1 to 3 and 45, companies 5, public bodies 6, estates and funds 7x, sole traders of old 8, others 9x.
    private static readonly string[] Beginnings = ["1", "2", "3", "45", "5", "6", "70", "71", "72", "74", "75", "77", "78", "79", "8", "90", "91", "98", "99"];

    public static bool IsValid(string text) =>
        text.Length == Length && text.All(static c => c is >= '0' and <= '9') && Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal))
        && text[Length - 1] == CheckDigit(text);

    /// <summary>Makes an invented one. <paramref name="lead"/>: 1 to 3 for people, 5 for companies.</summary>
    public static string Of(int lead, int serial)
    {
        string digits = lead.ToString(CultureInfo.InvariantCulture) + (serial % 10_000_000).ToString("D7", CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    private static char CheckDigit(string digits)
    {
        int sum = 0;
        for (int i = 0; i < Length - 1; i++) sum += (digits[i] - '0') * (Length - i);

        int check = 11 - (sum % 11);
        return check >= 10 ? '0' : (char)('0' + check);
    }
}
