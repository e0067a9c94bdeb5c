using System.Text;

namespace OfficeGest.Cli.Init;

/// <summary>A file in the package of this version of the tool.</summary>
internal static class BundledFile
{
    /// <summary>The spec of OfficeGest v2.</summary>
    public const string Spec = "officegest-v2.yaml";

    public static string Text(string name)
    {
        using Stream stream = typeof(BundledFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
