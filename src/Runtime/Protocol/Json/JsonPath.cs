using System.Text;

namespace OfficeGest.Protocol;

/// <summary>The steps of a path that match many values: any item of an array, any value of a map.</summary>
internal static class JsonPath
{
    public const string AnyItem = "[*]";
    public const string AnyValue = ".*";

    public static void Append(StringBuilder path, string step)
    {
        if (ReferenceEquals(step, AnyItem) || ReferenceEquals(step, AnyValue)) path.Append(step);
        else if (IsPlain(step)) path.Append('.').Append(step);
        else path.Append("['").Append(step.Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
    }

    private static bool IsPlain(string step)
    {
        if (step.Length == 0 || step[0] is >= '0' and <= '9') return false;

        foreach (char c in step)
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$')) return false;
        return true;
    }
}
