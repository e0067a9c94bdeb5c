using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>A name of a description in the spelling of .NET's types: <c>service-orders</c> is <c>ServiceOrders</c>.</summary>
internal static class PascalCase
{
    public const int MaximumLength = 100;

    /// <param name="text">Any text.</param>
    /// <param name="prefix">Goes before a name that begins with a digit, and stands for one that has no letters.</param>
    public static string From(string text, string prefix = "Value")
    {
        var name = new StringBuilder();
        foreach (string word in Words.From(text))
        {
            // 1.10 and 11.0 must not run together.
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
