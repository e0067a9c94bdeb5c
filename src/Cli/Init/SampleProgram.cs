using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Init;

/// <summary>The program of the README, for a project without its own program.</summary>
internal sealed class SampleProgram
{
    public const string File = "Program.cs";

    public const string HowToRun =
        "Run it: 'officegest sandbox' prints an address, a user and a password; set OFFICEGEST_URL, OFFICEGEST_USERNAME and OFFICEGEST_PASSWORD to them, then 'dotnet run'.";

    private readonly string _path;
    private readonly byte[]? _template;
    private readonly string _text;

    private SampleProgram(string path, byte[]? template, string text) => (_path, _template, _text) = (path, template, text);

    /// <exception cref="ToolException">The project is not a program, or already has one; nothing was written.</exception>
    public static SampleProgram For(ProjectFile project, string spec)
    {
        if (project.Property("OutputType")?.EndsWith("Exe", StringComparison.OrdinalIgnoreCase) != true)
            throw new ToolException($"{project.Name} is not a program (<OutputType>Exe</OutputType>), so --sample cannot be used.");

        string path = Path.Combine(project.Folder, File);
        byte[]? template = System.IO.File.Exists(path) ? System.IO.File.ReadAllBytes(path) : null;
        if (template is not null && !IsTemplate(System.Text.Encoding.UTF8.GetString(template)))
            throw new ToolException($"{File} has your own code and is unchanged, so --sample wrote nothing. The same program is in the README.");

        string usings = string.Equals(project.Property("ImplicitUsings"), "enable", StringComparison.OrdinalIgnoreCase) ? string.Empty : "using System;\n";
        return new SampleProgram(path, template, usings + BundledFile.Text("Sample.cs")
            .Replace("Acme.OfficeGest", project.ItemMetadata("OfficeGestSpec", spec, "Namespace") ?? ProjectNamespace.Below(project), StringComparison.Ordinal)
            .Replace("new OfficeGestClient(", $"new {project.ItemMetadata("OfficeGestSpec", spec, "Client") ?? "OfficeGestClient"}(", StringComparison.Ordinal));
    }

    public void Write() => AtomicFile.Replace(_path, _template, _text);

    /// <summary>Returns whether it is the template of <c>dotnet new console</c>.</summary>
    private static bool IsTemplate(string text)
    {
        string[] lines = [.. text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith("//", StringComparison.Ordinal))];
        return lines is [] or ["Console.WriteLine(\"Hello, World!\");"];
    }
}
