using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Init;

/// <summary>Runs <c>officegest init</c>. Existing entries are kept.</summary>
internal sealed class InitRun(Terminal terminal, InitChoices choices)
{
    private const string Package = "OfficeGest.Generator";
    private const string Item = "OfficeGestSpec";

    private static readonly string NoSource =
        $"No folder among your package sources contains {Package} {ToolVersion.Text}, which is not on nuget.org yet. Unless another source has it, add the folder with the packages:  "
        + "dotnet nuget add source FOLDER --name officegest";

    public int Execute()
    {
        var project = ProjectFile.Read(ProjectSearch.Project(terminal.FullPath(choices.Project)));
        ProjectFile? versions = ProjectSearch.CentralVersions(project);
        bool isNew = AddPackage(project, versions);
        LanguageVersion.AddTo(project);
        (string spec, string ready) = AddSpec(project);
        SampleProgram? sample = choices.Sample ? SampleProgram.For(project, spec) : null;

        // The project is written last, so that builds before that are not affected.
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

    /// <returns>Whether the package was added.</returns>
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
        return (spec, $"build it to generate {@namespace}.{choices.Client}.");
    }

    private static string Stays(string spec) => $"its item for {spec} is unchanged.";

    private void Save(ProjectFile? file)
    {
        if (file is not { HasChanges: true }) return;
        file.Save();
        Say($"Changed {file.Name}.");
    }

    private void Say(string message) => terminal.Console.MarkupLine(Printable.Markup(message));
}

/// <param name="Project">A project, or a folder with one.</param>
/// <param name="Spec">An existing spec; null for the bundled one.</param>
/// <param name="Namespace">The namespace of the generated code; null for one below the project's own.</param>
/// <param name="Client">The name of the client class.</param>
/// <param name="Sample">Whether a sample program is written too.</param>
internal sealed record InitChoices(string Project, string? Spec, string? Namespace, string Client, bool Sample);
