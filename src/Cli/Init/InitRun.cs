using System.Text.RegularExpressions;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Init;

/// <summary>One call of <c>officegest init</c>. What is there already stays as it is.</summary>
internal sealed partial class InitRun(Terminal terminal, InitChoices choices)
{
    private const string Package = "OfficeGest.Generator";
    private const string Item = "OfficeGestSpec";

    public int Execute()
    {
        var project = ProjectFile.Read(ProjectSearch.Project(terminal.FullPath(choices.Project)));
        ProjectFile? versions = ProjectSearch.CentralVersions(project);
        AddPackage(project, versions);
        LanguageVersion.AddTo(project);
        (string spec, string ready) = AddSpec(project);

        // The project comes last: until then a build does not notice that anything happened.
        string path = Path.GetFullPath(spec, project.Folder);
        if (!File.Exists(path))
        {
            AtomicFile.Replace(path, expected: null, BundledSpec.Text());
            Say($"Wrote {spec}.");
        }

        Save(versions);
        Save(project);
        Say($"{project.Name} is ready: {ready}");
        return ExitCodes.Fine;
    }

    private static void AddPackage(ProjectFile project, ProjectFile? versions)
    {
        if (versions is not null && !versions.Includes("PackageVersion").Contains(Package, StringComparer.OrdinalIgnoreCase))
            versions.Add("PackageVersion", ("Include", Package), ("Version", ToolVersion.Text));
        if (project.Includes("PackageReference").Contains(Package, StringComparer.OrdinalIgnoreCase)) return;
        if (versions is null) project.Add("PackageReference", ("Include", Package), ("Version", ToolVersion.Text));
        else project.Add("PackageReference", ("Include", Package));
    }

    private (string Spec, string Ready) AddSpec(ProjectFile project)
    {
        List<string> present = [.. project.Includes(Item).Select(static include => include.Replace('\\', '/'))];
        if (choices.Spec is null && present.Count > 0) return (present[0], Stays(present[0]));

        string spec = (choices.Spec ?? "specs/officegest-v2.yaml").Replace('\\', '/');
        if (choices.Spec is not null && !File.Exists(Path.GetFullPath(spec, project.Folder)))
            throw new ToolException($"The spec '{spec}' does not exist; its path is relative to the project.", ExitCodes.WrongUsage);
        if (present.Contains(spec, StringComparer.Ordinal)) return (spec, Stays(spec));

        string @namespace = choices.Namespace ?? Namespace(project) + ".OfficeGest";
        project.Add(Item, ("Include", spec), ("Namespace", @namespace), ("Client", choices.Client));
        return (spec, $"build it, and {@namespace}.{choices.Client} is there.");
    }

    private static string Stays(string spec) => $"its item for {spec} stays as it is.";

    /// <summary>As the SDK makes a root namespace of the project's name.</summary>
    private static string Namespace(ProjectFile project)
    {
        string name = project.Property("RootNamespace") is { Length: > 0 } root && !root.Contains('$', StringComparison.Ordinal) ? root : Path.GetFileNameWithoutExtension(project.Path);
        return LeadingDigit().Replace(NoIdentifier().Replace(name, "_"), "$1_");
    }

    private void Save(ProjectFile? file)
    {
        if (file is not { HasChanges: true }) return;
        file.Save();
        Say($"Changed {file.Name}.");
    }

    private void Say(string message) => terminal.Console.MarkupLine(Printable.Markup(message));

    [GeneratedRegex(@"[^\p{L}\p{N}_.]")]
    private static partial Regex NoIdentifier();

    [GeneratedRegex(@"(^|\.)(?=\p{N})")]
    private static partial Regex LeadingDigit();
}

/// <param name="Project">A project, or a folder with one.</param>
/// <param name="Spec">A spec that is there already; null for the bundled one.</param>
/// <param name="Namespace">Of the emitted code; null for one below the project's own.</param>
/// <param name="Client">The name of the client class.</param>
internal sealed record InitChoices(string Project, string? Spec, string? Namespace, string Client);
