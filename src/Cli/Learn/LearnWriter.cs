using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using Spectre.Console;

namespace OfficeGest.Cli.Learn;

/// <summary>Prints what was learned. Possible customer data is not printed, since output may be logged.</summary>
internal sealed class LearnWriter(Terminal terminal)
{
    private const int MaximumLines = 25;

    public void Write(Har traffic)
    {
        if (traffic.Hosts is { IsUndecided: true })
            Warn("The traffic goes to several hosts with such paths, and no operation of the spec succeeded on any of them: also record an operation of the spec, such as the login.");
        else if (traffic.Hosts is { OtherCalls: > 0 } hosts)
            Warn($"Ignored {Times(hosts.OtherCalls, "call")} to {Times(hosts.OtherHosts, "other host")}.");

        if (traffic.Credentials > 0) Warn($"Ignored {Times(traffic.Credentials, "call")} with credentials: nothing is learned from a login or logout.");
        foreach ((string shape, UnknownCalls calls) in traffic.Unknown.Take(MaximumLines))
        {
            Warn(calls.Succeeded
                ? $"The spec has no operation for {shape}, which was called {Times(calls.Count)}. Add it by hand."
                : $"The spec has no operation for {shape}, which was called {Times(calls.Count)} and never succeeded, so it cannot be added.");
        }

        if (traffic.Unknown.Count > MaximumLines) Warn($"And {traffic.Unknown.Count - MaximumLines} more without an operation in the spec.");
    }

    public void Write(SpecMapping document, IEnumerable<Lesson> lessons)
    {
        HashSet<string> known = [.. SpecOperation.All(document).Select(static operation => operation.Name)];
        foreach (Lesson lesson in lessons.Where(static lesson => lesson.Outcome != LessonOutcome.Known))
        {
            DriftEntry entry = lesson.Entry;
            string sign = lesson.Outcome == LessonOutcome.Learned ? "[green]+[/]" : "[yellow]?[/]";
            string operation = known.Contains(entry.OperationId) ? entry.OperationId : "{…}";
            terminal.Console.MarkupLine($"{sign} {Printable.Markup($"{operation} {Path(entry.Path)} ({entry.Kind}, {Times(entry.Count)}): {lesson.Text}")}");
        }
    }

    public void Write(OperationSamples operation) =>
        terminal.Console.MarkupLine($"[green]+[/] {Printable.Markup($"{operation.Method} {operation.Route} ({Times(operation.Count)}): Added the operation.")}");

    /// <summary>Hides keys that are not names: they may be keys of a map with customer data.</summary>
    private static string Path(string path)
    {
        if (path.StartsWith('?')) return FieldName.Is(path[1..]) ? path : "?{…}";
        if (DriftPath.Steps(path) is not { } steps) return "{…}";
        return "$" + string.Concat(steps.Select(static step => step is DriftPath.AnyItem or DriftPath.AnyValue ? step : FieldName.Is(step) ? $".{step}" : ".{…}"));
    }

    private static string Times(int count, string what) => $"{count} {what}{(count == 1 ? string.Empty : "s")}";

    private void Warn(string text) => terminal.ErrorConsole.MarkupLine(Printable.Markup(text));

    private static string Times(long count) => count == 1 ? "once" : $"{count} times";
}
