namespace OfficeGest.Generator.Naming;

/// <summary>Keeps the names of files short enough for every file system, whatever a type is called.</summary>
internal static class HintNames
{
    public const int MaximumLength = 100;

    private const string Extension = ".g.cs";

    /// <summary>A longer name is cut; a number made from all of it keeps it different from others.</summary>
    public static string Shortened(string hintName)
    {
        int start = hintName.LastIndexOf('/') + 1;
        if (hintName.Length - start <= MaximumLength) return hintName;

        string number = "-" + Number(hintName).ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + Extension;
        return hintName.Substring(0, start + MaximumLength - number.Length) + number;
    }

    // FNV-1a over the letters without their case: names of files are compared so.
    private static ulong Number(string text)
    {
        ulong number = 14695981039346656037;
        foreach (char letter in text) number = unchecked((number ^ char.ToLowerInvariant(letter)) * 1099511628211);
        return number;
    }
}
