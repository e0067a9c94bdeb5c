using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>The events that were logged, in order.</summary>
internal sealed class Lines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> _all = new();

    public IReadOnlyList<int> Ids => [.. _all.Select(static one => one.Id)];

    public string Text => string.Join('\n', _all.Select(static one => one.Text));

    public int Count(int id) => _all.Count(one => one.Id == id);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
    }
}
