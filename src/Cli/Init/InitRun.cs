using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Init;

/// <summary>One call of <c>officegest init</c>. What is there already stays as it is.</summary>
internal sealed class InitRun(Terminal terminal, InitChoices choices)
{
    private const string Package = "OfficeGest.Generator";
    private const string Item = "OfficeGestSpec";

    private static readonly string NoSource =
        $"No folder among your package sources holds {Package} {ToolVersion.Text}, which is not on nuget.org yet. Unless another source has it, name the folder with the packages: "
        + "dotnet nuget add source FOLDER --name officegest";

    public int Execute()
    {
        var project = ProjectFile.Read(ProjectSearch.Project(terminal.FullPath(choices.Project)));
        ProjectFile? versions = ProjectSearch.CentralVersions(project);
        bool isNew = AddPackage(project, versions);
        LanguageVersion.AddTo(project);
        (string spec, string ready) = AddSpec(project);
        SampleProgram? sample = choices.Sample ? SampleProgram.For(project, spec) : null;

        // The project comes last: until then a build does not notice that anything happened.
        string path = Path.GetFullPath(spec, project.Folder);
        if (!File.Exists(path))
        {
            AtomicFile.Replace(path, expected: null, BundledFile.Text(BundledFile.Spec));
            Say($"Wrote {spec}.");
        }

        if (sample is not null)
        {
            sample.Write();
            Say($"Wrote {SampleProgram.File}.");
        }

        Save(versions);
        Save(project);
        Say($"{project.Name} is ready: {ready}");
        if (sample is not null) Say(SampleProgram.HowToRun);
        if (isNew && !PackageSources.Of(project.Folder, terminal.Variable).Hold(Package, ToolVersion.Text)) Say(NoSource);
        return ExitCodes.Fine;
    }

    /// <returns>Whether the project did not have it.</returns>
    private static bool AddPackage(ProjectFile project, ProjectFile? versions)
    {
        if (versions is not null && !versions.Includes("PackageVersion").Contains(Package, StringComparer.OrdinalIgnoreCase))
            versions.Add("PackageVersion", ("Include", Package), ("Version", ToolVersion.Text));
        if (project.Includes("PackageReference").Contains(Package, StringComparer.OrdinalIgnoreCase)) return false;
        if (versions is null) project.Add("PackageReference", ("Include", Package), ("Version", ToolVersion.Text));
        else project.Add("PackageReference", ("Include", Package));
        return true;
    }

    private (string Spec, string Ready) AddSpec(ProjectFile project)
    {
        List<string> present = [.. project.Includes(Item).Select(static include => include.Replace('\\', '/'))];
        if (choices.Spec is null && present.Count > 0) return (present[0], Stays(present[0]));

        string spec = (choices.Spec ?? "specs/officegest-v2.yaml").Replace('\\', '/');
        if (choices.Spec is not null && !File.Exists(Path.GetFullPath(spec, project.Folder)))
            throw new ToolException($"The spec '{spec}' does not exist; its path is relative to the project.", ExitCodes.WrongUsage);
        if (present.Contains(spec, StringComparer.Ordinal)) return (spec, Stays(spec));

        string @namespace = choices.Namespace ?? ProjectNamespace.Below(project);
        project.Add(Item, ("Include", spec), ("Namespace", @namespace), ("Client", choices.Client));
        return (spec, $"build it, and {@namespace}.{choices.Client} is there.");
    }

    private static string Stays(string spec) => $"its item for {spec} stays as it is.";

    private void Save(ProjectFile? file)
    {
        if (file is not { HasChanges: true }) return;
        file.Save();
        Say($"Changed {file.Name}.");
    }

    private void Say(string message) => terminal.Console.MarkupLine(Printable.Markup(message));
}

/// <param name="Project">A project, or a folder with one.</param>
/// <param name="Spec">A spec that is there already; null for the bundled one.</param>
/// <param name="Namespace">Of the emitted code; null for one below the project's own.</param>
/// <param name="Client">The name of the client class.</param>
/// <param name="Sample">Whether a program that runs is written too.</param>
internal sealed record InitChoices(string Project, string? Spec, string? Namespace, string Client, bool Sample);
