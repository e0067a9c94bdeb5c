using System.Text;

namespace OfficeGest.Cli.Init;

/// <summary>The description of OfficeGest v2 that came with this version of the tool.</summary>
internal static class BundledSpec
{
    public static string Text()
    {
        using Stream stream = typeof(BundledSpec).Assembly.GetManifestResourceStream("officegest-v2.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
