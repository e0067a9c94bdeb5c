using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Naming;

/// <summary>Converts any name of a spec to a valid C# identifier. No other code does that.</summary>
internal static class Identifier
{
    /// <summary>For types, properties and methods. <paramref name="prefix"/> is added before a name that begins with a digit.</summary>
    public static string Pascal(string text, string prefix = "Value") => PascalCase.From(text, prefix);

    /// <summary>For parameters of methods; a keyword gets its <c>@</c>.</summary>
    public static string Camel(string text)
    {
        string name = Pascal(text);
        int upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper])) upper++;
        // IOPort is ioPort, VatId is vatId.
        int lower = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return Escape(name.Substring(0, lower).ToLowerInvariant() + name.Substring(lower));
    }

    /// <summary>For the private field of a property.</summary>
    public static string Field(string propertyName) => propertyName[0] == '_' ? "_" + propertyName : "_" + char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1);

    /// <summary>For a name that the author chose: kept if C# allows it, otherwise changed to a valid one.</summary>
    public static string Chosen(string text) => IsValid(text) && !CSharpWords.IsKeyword(text) ? text : Pascal(text);

    public static string Escape(string name) => CSharpWords.IsKeyword(name) ? "@" + name : name;

    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > PascalCase.MaximumLength || !(Words.IsLetter(text[0]) || text[0] == '_')) return false;
        foreach (char c in text)
            if (!Words.IsLetter(c) && !IsDigit(c) && c != '_') return false;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
