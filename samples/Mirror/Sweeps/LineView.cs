using Mirror.Storage;

namespace Mirror.Sweeps;

/// <summary>A line for each part that is done, for logs and pipes.</summary>
internal sealed class LineView : ISweepView
{
    private int _rows;

    public void Begin(Part part, long expected) => _rows = 0;

    public void Advance(Part part, int rows) => _rows += rows;

    public void End(Part part, Exception? failure) =>
        Console.WriteLine(failure is null ? $"{part.Name}: {_rows} rows read" : $"{part.Name}: {failure.Message} Reading goes on later.");
}
