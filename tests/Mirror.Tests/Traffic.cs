namespace OfficeGest.Mirror.Tests;

/// <summary>Counts requests, and says when there were some more.</summary>
internal sealed class Traffic
{
    private readonly object _gate = new();
    private readonly List<(int At, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public void Count()
    {
        TaskCompletionSource[] reached;
        lock (_gate)
        {
            _count++;
            reached = [.. _waiting.Where(one => one.At <= _count).Select(static one => one.Reached)];
            _waiting.RemoveAll(one => one.At <= _count);
        }

        foreach (TaskCompletionSource one in reached) one.TrySetResult();
    }

    public Task AfterAsync(int more)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _waiting.Add((_count + more, reached));
        return reached.Task;
    }
}
