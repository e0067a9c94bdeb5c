using Mirror.Storage;
using Spectre.Console;

namespace Mirror.Sweeps;

/// <summary>A progress bar for each part, for a person at a terminal.</summary>
internal sealed class BarView(ProgressContext bars) : ISweepView
{
    private readonly Dictionary<string, ProgressTask> _tasks = [];

    public void Begin(Part part, long expected)
    {
        if (_tasks.TryGetValue(part.Name, out ProgressTask? task)) task.Value = 0;
        else _tasks[part.Name] = task = bars.AddTask(Markup.Escape(part.Name), autoStart: true);

        // What the list has is not told in advance: after the first time it is about as much as before.
        task.IsIndeterminate = expected == 0;
        task.MaxValue = Math.Max(1, expected);
    }

    public void Advance(Part part, int rows) => _tasks[part.Name].Increment(rows);

    public void End(Part part, Exception? failure)
    {
        ProgressTask task = _tasks[part.Name];
        task.IsIndeterminate = false;
        if (failure is null) task.Value = task.MaxValue;
        else AnsiConsole.MarkupLineInterpolated($"[yellow]{part.Name}: {failure.Message} Reading goes on later.[/]");
    }
}
