using System.Diagnostics;
using Mirror.OfficeGest;
using OfficeGest.Sandbox;
using OfficeGest.Tests;

namespace OfficeGest.Scaling;

/// <summary>How long some instances of the sample Mirror take for a copy.</summary>
internal static class Copies
{
    public static async Task<string> MeasureAsync(RedisServer redis, int instances)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("officegest-scaling-");
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync();
        long started = Stopwatch.GetTimestamp();
        Process[] processes = [.. Enumerable.Range(0, instances).Select(_ => Start(sandbox, redis, Path.Combine(folder.FullName, "mirror.db")))];
        foreach (Process process in processes)
        {
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
        }

        TimeSpan took = Stopwatch.GetElapsedTime(started);
        bool succeeded = processes.All(static process => process.ExitCode == 0);
        foreach (Process process in processes) process.Dispose();
        folder.Delete(recursive: true);
        int logins = sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal));
        return $"{instances} instances: {took.TotalSeconds:0.0} s, {sandbox.Requests.Count} requests, {logins} login{(logins == 1 ? "" : "s")}{(succeeded ? "" : ", FAILED")}";
    }

    private static Process Start(OfficeGestSandbox sandbox, RedisServer redis, string database)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(OfficeGestClient).Assembly.Location]) { RedirectStandardOutput = true };
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[
            ("OfficeGest__BaseAddress", sandbox.BaseAddress.AbsoluteUri), ("OfficeGest__UserName", sandbox.Username), ("OfficeGest__Password", sandbox.Password), ("OfficeGest__PageSize", "50"),
            ("Mirror__Database", database), ("Mirror__Once", "true"), ("Mirror__Redis", redis.Endpoint)])
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
