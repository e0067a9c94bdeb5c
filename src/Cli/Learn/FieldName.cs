using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn;

/// <summary>Tells names of fields from values that a map is kept under: an e-mail address, a tax number, a plate.</summary>
internal static partial class FieldName
{
    public static bool IsOne(string key) => Name().IsMatch(key) && !LooksLikeNumberPlate(key);

    /// <summary><c>AA-00-BB</c> and <c>PT500000000</c>: digits, and no letter but capitals.</summary>
    private static bool LooksLikeNumberPlate(string key) => key.Any(char.IsAsciiDigit) && !key.Any(char.IsAsciiLetterLower);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex Name();
}
