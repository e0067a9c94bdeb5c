namespace OfficeGest.Specification.Text;

/// <summary>How much of a spec is read before it is refused: the largest public documents stay far below, and the recursive readers behind are safe.</summary>
internal static class SpecLimits
{
    public const int Characters = 48 * 1024 * 1024;

    public const int Nodes = 1_500_000;

    /// <summary>Of nested objects and arrays. Microsoft.OpenApi takes some stack frames a level, and a compiler's thread has 1 MB.</summary>
    public const int Depth = 160;

    /// <summary>Nodes that YAML aliases may add; counted apart, since a few lines can ask for billions.</summary>
    public const int AliasNodes = 200_000;

    /// <summary>Of references that lead to references, and of schemas that are nothing but another schema.</summary>
    public const int ReferenceHops = 100;
}
