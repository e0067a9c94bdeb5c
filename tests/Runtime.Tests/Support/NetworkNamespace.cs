using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>
/// A network of the test's own, cut off from all others. On Linux a network belongs to a thread, and a socket to the network of the thread that makes it;
/// so one thread leaves for the new network, and all sockets are made there.
/// </summary>
internal sealed class NetworkNamespace : IDisposable
{
    private const int CloneNewNetwork = 0x40000000;

    private readonly BlockingCollection<Action> _work = [];
    private readonly TaskCompletionSource<string?> _entered = new();

    /// <exception cref="InvalidOperationException">This process may not make one.</exception>
    public NetworkNamespace()
    {
        new Thread(Work) { IsBackground = true, Name = "network namespace" }.Start();
        Path = _entered.Task.Result ?? throw new InvalidOperationException("A network namespace cannot be made here.");
    }

    /// <summary>The file that names it.</summary>
    public string Path { get; }

    /// <summary>Makes a socket in it.</summary>
    public Socket CreateSocket() => Run(static () => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });

    /// <summary>Writes a setting of the kernel's, below <c>/proc/sys/net/ipv4</c>.</summary>
    public void Set(string name, string value) => Run(() =>
    {
        File.WriteAllText("/proc/sys/net/ipv4/" + name, value);
        return 0;
    });

    /// <summary>Runs <c>ip</c> in it.</summary>
    public void Ip(string arguments) => Run(() =>
    {
        using Process process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true }) ?? throw new InvalidOperationException("ip does not start.");
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"ip {arguments}: {error}");
    });

    public void Dispose() => _work.CompleteAdding();

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unshare(int flags);

    private void Work()
    {
        bool entered = unshare(CloneNewNetwork) == 0;
        _entered.SetResult(entered ? $"/proc/{new FileInfo("/proc/thread-self").LinkTarget}/ns/net" : null);
        if (!entered) return;

        foreach (Action action in _work.GetConsumingEnumerable()) action();
    }

    private T Run<T>(Func<T> action)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(action());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }
}
