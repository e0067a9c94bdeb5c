using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>Converts a name in the spec to the spelling of .NET types: <c>service-orders</c> is <c>ServiceOrders</c>.</summary>
internal static class PascalCase
{
    public const int MaximumLength = 100;

    /// <param name="text">Any text.</param>
    /// <param name="prefix">Added before a name that begins with a digit, and used for a name without letters.</param>
    public static string From(string text, string prefix = "Value")
    {
        var name = new StringBuilder();
        foreach (string word in Words.From(text))
        {
            // 1.10 and 11.0 must not become the same name.
            if (name.Length > 0 && IsDigit(name[name.Length - 1]) && IsDigit(word[0])) name.Append('_');
            name.Append(Words.Capitalize(word));
            if (name.Length > MaximumLength) break;
        }

        if (name.Length > MaximumLength) name.Length = MaximumLength;
        if (name.Length == 0) return prefix;
        return IsDigit(name[0]) ? prefix + name : name.ToString();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
