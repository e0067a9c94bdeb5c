namespace OfficeGest.Generator.Naming;

/// <summary>Keeps file names short enough for every file system.</summary>
internal static class HintNames
{
    public const int MaximumLength = 100;

    private const string Extension = ".g.cs";

    /// <summary>Returns the name; a longer one is cut, and a hash of the whole name keeps it unique.</summary>
    public static string Shortened(string hintName)
    {
        int start = hintName.LastIndexOf('/') + 1;
        if (hintName.Length - start <= MaximumLength) return hintName;

        string number = "-" + Number(hintName).ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + Extension;
        return hintName.Substring(0, start + MaximumLength - number.Length) + number;
    }

    // FNV-1a, ignoring case like comparisons of file names.
    private static ulong Number(string text)
    {
        ulong number = 14695981039346656037;
        foreach (char letter in text) number = unchecked((number ^ char.ToLowerInvariant(letter)) * 1099511628211);
        return number;
    }
}
