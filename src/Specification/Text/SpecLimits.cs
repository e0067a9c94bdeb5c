namespace OfficeGest.Specification.Text;

/// <summary>The limits for a spec. The largest public documents are far below them, and recursive readers do not overflow the stack within them.</summary>
internal static class SpecLimits
{
    public const int Characters = 48 * 1024 * 1024;

    public const int Nodes = 1_500_000;

    /// <summary>The maximum depth of objects and arrays. Microsoft.OpenApi uses several stack frames per level, and a compiler thread has 1 MB.</summary>
    public const int Depth = 160;

    /// <summary>The maximum number of nodes that YAML aliases may add. Counted separately, since a few lines can expand to billions.</summary>
    public const int AliasNodes = 200_000;

    /// <summary>The maximum length of a chain of references, or of schemas that only refer to another schema.</summary>
    public const int ReferenceHops = 100;
}
