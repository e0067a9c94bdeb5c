using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Pull;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Probe;

/// <summary><c>officegest probe</c>: compares an installation with the spec, by read requests only.</summary>
internal static class ProbeCommand
{
    private const int DefaultRows = 5;

    public static Command Create(Terminal terminal)
    {
        var url = new Option<string?>("--url") { Description = $"The root of the API; by default {ProbeAccess.UrlVariable}.", HelpName = "address" };
        var spec = new Option<string>("--spec") { Description = "The spec to compare with.", HelpName = "file", DefaultValueFactory = static _ => "specs/officegest-v2.yaml" };
        Option<int?> size = NumberOption.Create("--limit", 1, 250);
        size.Description = $"How many rows of each list are read, 1 to 250; by default {DefaultRows}.";
        var noFilters = new Option<bool>("--no-filters") { Description = "Do not request lists again with each exact filter to check whether it is ignored." };
        var report = new Option<string[]>("--report") { Description = "Write the drift report to this file, for officegest spec learn; as an HTML page with operations and speed if the name ends in .html. Can be given twice.", HelpName = "file", DefaultValueFactory = static _ => [] };
        var har = new Option<string?>("--har") { Description = "Write the traffic to this file as HAR 1.2, without customer data; only with --scrub.", HelpName = "file" };
        var scrub = new Option<bool>("--scrub") { Description = "Replace hosts, keys, numbers and texts of --har by placeholders of the same form." };
        Option<OutputFormat> format = FormatOption.Create();

        var command = new DocumentedCommand("probe", $"Call every read operation of the spec, and show which ones work, are forbidden or differ from the spec. User and password are read from {ProbeAccess.UserVariable} and {ProbeAccess.PasswordVariable}, or asked for.")
        {
            Examples =
            [
                new("officegest probe --url https://company.officegest.com", "Probe an installation."),
                new("officegest probe --url http://127.0.0.1:5080 --report drift.json", "Probe the sandbox, and write the drift report for officegest spec learn."),
                new("officegest probe --report drift.json --report drift.html", "Write the report for the tool, and a page for people."),
                new("officegest probe --har session.har --scrub", "Also write the traffic, without customer data: names, types and codes are kept."),
                new("officegest probe --no-filters --limit 1", "Use as few requests and rows as possible."),
                new("officegest probe --format markdown", $"In CI, with {ProbeAccess.UrlVariable}, {ProbeAccess.UserVariable} and {ProbeAccess.PasswordVariable} set."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "All permitted operations responded as described."),
                new(CommandLine.ExitCodes.Errors, "An operation failed, is missing or differs from the spec, the login failed, or the probe was stopped."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage (also --har without --scrub), no address or credentials, or the spec does not exist."),
            ],
        };
        foreach (Option option in (Option[])[url, spec, size, noFilters, report, har, scrub, format]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(har) is not null && !result.GetValue(scrub))
                result.AddError("--har writes the responses of the installation, which contain customer data. Also give --scrub: names, types and codes are kept, everything else is replaced.");
            if (result.GetValue(har) is null && result.GetValue(scrub)) result.AddError("--scrub applies only to --har; the drift report never contains values.");
        });
        command.SetAction(async (ParseResult result, CancellationToken cancellationToken) =>
        {
            foreach (string file in result.GetRequiredValue(report)) OutputFile.Check(terminal, file);
            OutputFile.Check(terminal, result.GetValue(har));
            string path = result.GetRequiredValue(spec);
            string text = SpecFile.Read(terminal, path);
            if (PulledSpec.Compile(path, text, cancellationToken).HasErrors()) throw new ToolException($"'{path}' has errors; officegest spec lint shows them.");

            SpecMapping document = SpecReader.Read(text);
            var secrets = new ProbeSecrets();
            ScrubbedTraffic? recording = result.GetValue(har) is null ? null : new ScrubbedTraffic(document, secrets);
            var session = new ProbeSession(terminal, ProbeAccess.Options(terminal, result.GetValue(url), secrets), secrets, document, result.GetValue(size) ?? DefaultRows, !result.GetValue(noFilters), recording);
            IReadOnlyList<ProbeOutcome> outcomes = await session.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            DriftReport drift = session.Tally.ToReport();
            ProbeWriter.Write(terminal, outcomes, drift, result.GetValue(format));
            foreach (string file in result.GetRequiredValue(report))
            {
                string content = IsPage(file) ? ProbePage.Render(outcomes, drift, TimeProvider.System.GetUtcNow()) : await TextAsync(drift, cancellationToken).ConfigureAwait(false);
                await SaveAsync(terminal.FullPath(file), content, cancellationToken).ConfigureAwait(false);
            }

            if (result.GetValue(har) is { } traffic) await SaveAsync(terminal.FullPath(traffic), recording!.ToText(), cancellationToken).ConfigureAwait(false);
            bool fine = drift.Entries.Count == 0 && outcomes.All(static outcome => outcome.IsFine);
            return fine ? CommandLine.ExitCodes.Fine : CommandLine.ExitCodes.Errors;
        });
        return command;
    }

    private static bool IsPage(string file) => Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm";

    private static async Task<string> TextAsync(DriftReport report, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await report.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static async Task SaveAsync(string path, string text, CancellationToken cancellationToken) =>
        AtomicFile.Replace(path, File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null, text);
}
