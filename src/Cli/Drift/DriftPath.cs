using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Drift;

/// <summary>The paths of drift reports: <c>$.data[*].country.name</c>.</summary>
internal static partial class DriftPath
{
    public const string AnyItem = "[*]";
    public const string AnyValue = ".*";

    public static string Append(string path, string key) =>
        PlainKey().IsMatch(key) ? $"{path}.{key}" : $"{path}['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>Returns the steps below the whole response: keys, <see cref="AnyItem"/> and <see cref="AnyValue"/>. Null if it is not such a path.</summary>
    public static IReadOnlyList<string>? Steps(string path)
    {
        if (!path.StartsWith('$')) return null;

        var steps = new List<string>();
        int position = 1;
        while (position < path.Length)
        {
            Match match = Step().Match(path, position);
            if (!match.Success) return null;
            position += match.Length;
            if (match.Groups["quoted"].Success) steps.Add(Escaped().Replace(match.Groups["quoted"].Value, "$1"));
            else if (match.Groups["key"].Success) steps.Add(match.Groups["key"].Value);
            else steps.Add(match.Value);
        }

        return steps;
    }

    [GeneratedRegex(@"\A[A-Za-z_$-][A-Za-z0-9_$-]*\z")]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"\G(?:\[\*\]|\.\*|\.(?<key>[A-Za-z_$-][A-Za-z0-9_$-]*)|\['(?<quoted>(?:[^'\\]|\\.)*)'\])")]
    private static partial Regex Step();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
