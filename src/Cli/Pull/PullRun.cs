using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator;
using OfficeGest.Specification.Diagnostics;
using Spectre.Console;

namespace OfficeGest.Cli.Pull;

/// <summary>Runs <c>officegest spec pull</c>. Nothing is written before the last step.</summary>
internal sealed class PullRun(Terminal terminal, string source, string target, PullChoices choices)
{
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        string path = terminal.FullPath(target);
        if (Directory.Exists(path)) throw new ToolException($"'{target}' is a folder; --out names the spec in it.", ExitCodes.WrongUsage);
        byte[]? current = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null;
        TextForm form = current is null ? TextForm.Plain : TextForm.Of(current);
        string? currentText = current is null ? null : TextForm.Lines(SpecFile.Decode(current));
        (string name, string text) = await ReadSourceAsync(cancellationToken).ConfigureAwait(false);

        // Both may be large and are independent, so they run in parallel.
        Task<ParseResult?> compiled = Task.Run(() => currentText is null ? null : PulledSpec.Compile(target, currentText, cancellationToken), CancellationToken.None);
        ParseResult asSent = PulledSpec.Compile(name, text, cancellationToken);
        ParseResult? old = await compiled.ConfigureAwait(false);
        if (old is { Model: null }) throw new ToolException($"'{target}' cannot be read, so its marks cannot be kept. Fix or move it; officegest spec lint shows what is wrong.");
        DiagnosticText.Write(terminal.ErrorConsole, asSent.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity != SpecSeverity.Info));
        if (asSent.HasErrors()) throw new ToolException("The source has errors; nothing was written.");

        PulledSpec pulled = PulledSpec.Of(text, currentText, cancellationToken);
        if (pulled.Result.HasErrors()) throw new ToolException("The source could not be converted to YAML; nothing was written.");
        if (pulled.Text == currentText)
        {
            terminal.ErrorConsole.MarkupLine($"{Printable.Markup(target)} is up to date.");
            if (choices.Format != OutputFormat.Text) DiffWriter.Write(terminal, new DiffReport(target, name, []), choices.Format);
            return ExitCodes.Fine;
        }

        DiffReport diff = pulled.CompareWith(old, name, target);
        Tell(pulled, diff, isNew: current is null);
        if (choices.RefuseBreaking && diff.Breaking > 0) return terminal.Fail("The change breaks code, and --no-breaking was given; nothing was written.", ExitCodes.Breaking);
        if (choices.DryRun) return ExitCodes.Fine;
        if (!choices.Yes && !Question.Ask(terminal, $"Write {target}?")) return terminal.Fail("Nothing was written. Answer y, or give --yes.", ExitCodes.Errors);

        AtomicFile.Replace(path, current, form.Apply(pulled.Text));
        terminal.ErrorConsole.MarkupLine($"Wrote {Printable.Markup(target)}.");
        return ExitCodes.Fine;
    }

    /// <returns>The name of the source for messages, and its text.</returns>
    private async Task<(string Name, string Text)> ReadSourceAsync(CancellationToken cancellationToken)
    {
        if (!RemoteSpec.IsOne(source)) return (source, SpecFile.Read(terminal, source));

        Uri address = RemoteSpec.Check(source);
        return (RemoteSpec.Shown(address), SpecFile.Decode(await RemoteSpec.ReadAsync(address, cancellationToken).ConfigureAwait(false)));
    }

    private void Tell(PulledSpec pulled, DiffReport diff, bool isNew)
    {
        foreach (string mark in pulled.LostMarks)
            DiagnosticText.WriteLine(terminal.ErrorConsole, target, "warning", "lost-mark", $"Its place does not exist in the new spec, so the mark is removed: {mark}");
        if (isNew) terminal.ErrorConsole.MarkupLine($"{Printable.Markup(target)} is new.");

        // For a person without a spec, a list of only new items is useless; a script always gets a report.
        if (!isNew || choices.Format != OutputFormat.Text) DiffWriter.Write(terminal, diff, choices.Format);
    }
}

/// <param name="Yes">Write without asking.</param>
/// <param name="DryRun">Write nothing.</param>
/// <param name="RefuseBreaking">Write nothing if code would break.</param>
/// <param name="Format">How the changes are shown.</param>
internal sealed record PullChoices(bool Yes, bool DryRun, bool RefuseBreaking, OutputFormat Format);
