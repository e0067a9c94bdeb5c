using OfficeGest.Cli.Drift;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Maps the words for types on pages, in Portuguese and English, to JSON forms.</summary>
internal static class FieldType
{
    public const string File = "file";

    /// <summary>Returns the form; null if the word is unknown.</summary>
    public static string? Form(string word)
    {
        string plain = TableWords.Plain(word);
        if (IsList(plain)) return ValueForm.Array;
        return Base(plain);
    }

    /// <summary>Returns the form of the items of a list; null if it is not a list or has no item type.</summary>
    public static string? Items(string word)
    {
        string plain = TableWords.Plain(word);
        if (!IsList(plain)) return null;
        string of = plain.Replace("[]", string.Empty, StringComparison.Ordinal).Replace("<", " ", StringComparison.Ordinal).Replace(">", string.Empty, StringComparison.Ordinal);
        foreach (string start in (string[])["array of ", "list of ", "lista de ", "array de ", "array ", "list ", "lista ", "matriz de "])
            if (of.StartsWith(start, StringComparison.Ordinal)) of = of[start.Length..];
        return Base(of.TrimEnd('s')) ?? Base(of);
    }

    public static bool IsFile(string word) => Base(TableWords.Plain(word)) == File;

    private static bool IsList(string plain) =>
        plain.EndsWith("[]", StringComparison.Ordinal) || plain.StartsWith("array", StringComparison.Ordinal) || plain.StartsWith("list", StringComparison.Ordinal) || plain.StartsWith("matriz", StringComparison.Ordinal);

    private static string? Base(string plain)
    {
        string word = plain.Split([' ', '(', '<', ',', ';', '|', '/'], 2)[0];
        if (plain.StartsWith("numero inteiro", StringComparison.Ordinal)) return ValueForm.Integer;
        if (plain.StartsWith("data e hora", StringComparison.Ordinal) || plain.StartsWith("string (date-time", StringComparison.Ordinal) || plain.StartsWith("string<date-time", StringComparison.Ordinal)) return ValueForm.Text;
        if (plain.StartsWith("string (date)", StringComparison.Ordinal) || plain.StartsWith("string<date>", StringComparison.Ordinal)) return ValueForm.DateText;
        if (plain.StartsWith("string (binary", StringComparison.Ordinal) || plain.StartsWith("string<binary", StringComparison.Ordinal)) return File;
        return word switch
        {
            "string" or "str" or "text" or "texto" or "varchar" or "char" or "cadeia" or "email" or "uuid" or "url" or "enum" or "datetime" or "timestamp" or "date-time" or "time" or "hora" or "password" => ValueForm.Text,
            "integer" or "int" or "inteiro" or "long" or "int32" or "int64" or "bigint" or "id" => ValueForm.Integer,
            "number" or "float" or "decimal" or "double" or "numero" or "numerico" or "numeric" or "money" or "moeda" or "valor" => ValueForm.Number,
            "boolean" or "bool" or "booleano" or "logico" or "flag" => ValueForm.Boolean,
            "date" or "data" => ValueForm.DateText,
            "object" or "objeto" or "objecto" or "json" or "map" => ValueForm.Object,
            "file" or "ficheiro" or "arquivo" or "binary" or "binario" or "upload" => File,
            _ => null,
        };
    }
}
