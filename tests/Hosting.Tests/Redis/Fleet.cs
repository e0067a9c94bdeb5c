using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>Processes that call one after the other without end; one that has died is replaced.</summary>
internal sealed class Fleet(int size, Func<Task<WorkerProcess>> start) : IAsyncDisposable
{
    private readonly ConcurrentBag<string> _answers = [];
    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();
    private readonly WorkerProcess?[] _processes = new WorkerProcess?[size];
    private readonly Random _random = new(20);
    private Task[] _loops = [];
    private volatile bool _stops;

    public async Task StartAsync()
    {
        for (int i = 0; i < size; i++) _processes[i] = await start();
        _loops = [.. Enumerable.Range(0, size).Select(place => Task.Run(() => LoopAsync(place)))];
    }

    /// <summary>Returns when some process has answered.</summary>
    public async Task NextAnswerAsync() => await _news.Reader.ReadAsync();

    /// <summary>Ends one of them as a crash does, wherever it is.</summary>
    public async Task KillOneAsync()
    {
        try
        {
            if (_processes[_random.Next(size)] is { } process) await process.KillAsync();
        }
        catch (InvalidOperationException)
        {
            // It has died already, and is being replaced.
        }
    }

    /// <summary>What they answered, without those that died over it.</summary>
    public async Task<IReadOnlyList<string>> StopAsync()
    {
        _stops = true;
        await Task.WhenAll(_loops);
        return [.. _answers];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (WorkerProcess? process in _processes)
            if (process is not null) await process.DisposeAsync();
    }

    private async Task LoopAsync(int place)
    {
        while (!_stops)
        {
            string? answer = await AnswerAsync(_processes[place]!);
            if (answer is not null)
            {
                _answers.Add(answer);
                _news.Writer.TryWrite(answer);
                continue;
            }

            await _processes[place]!.DisposeAsync();
            _processes[place] = null;
            if (!_stops) _processes[place] = await start();
        }
    }

    private static async Task<string?> AnswerAsync(WorkerProcess process)
    {
        try
        {
            return await process.CallAsync();
        }
        catch (IOException)
        {
            // Killed between two calls.
            return null;
        }
    }
}
