using CsCheck;

namespace OfficeGest.Generator.Tests.Injection;

/// <summary>Strings that break out of a generator that copies them.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> Known { get; } =
    [
        "\"", "\\", "\\\"", "\"; class Evil { } //", "\")] public class Evil { } //", "'", "'; class Evil { } //",
        "\"\"\"", "\"\"\"\"\n; class Evil { }", "@\"", "$\"{Evil()}\"", "{{", "}}", "{0}", "{Evil}", "}", "} class Evil { } /*", "*/", "*/ class Evil { } /*", "//", "///",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\t", "\u001b",
        "\nclass Evil { }", "\rclass Evil { }", "\u0085class Evil { }", "\u2028class Evil { }", "\u2029class Evil { }",
        "\n#line 1 \"evil.cs\"\n", "\n#if false\n", "\n#endif\n", "\u2028#error evil\u2028", "#nullable disable", "\n#pragma warning disable\n",
        "]]>", "<![CDATA[", "</summary>", "</summary>\n/// <evil/>", "</param><evil a=\"", "</remarks>", "<see cref=\"Evil\"/>", "<!--", "-->", "&evil;", "&#0;", "<",
        "\u202E", "\u202E } class Evil { \u202C", "\u2066", "\u2069", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFFFE", "\uFFFF",
        "\uD800", "\uDC00", "\uD83D\uDE00", "\U000E0041", "A\u0301", "\u0130", "\u212A", "\u3000", "\u00A0",
        "@", "@class", "class", "record", "namespace", "global::System", "void", "await", "var", "_", "__arglist", "object", "Equals", "ToString", "Task", "string?", "List<int>",
        "\\u0022", "\\x22; class Evil { }", "\\", "%22", "%s", "${jndi}", "`", "", " ", "-", "1", "-1", "\u0661", "\u0430dmin",
    ];

    private static readonly Gen<string> AnyKnown = Gen.Int[0, Known.Count - 1].Select(static index => Known[index]);

    /// <summary>A known one, several of them glued together, or anything at all.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        AnyKnown,
        AnyKnown.Array[2, 6].Select(static parts => string.Concat(parts)),
        Gen.Char.Array[0, 30].Select(static characters => new string(characters)),
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 8], AnyKnown, Gen.String[Gen.Char.AlphaNumeric, 0, 8], static (a, b, c) => a + b + c));
}
