using System.Diagnostics;
using System.Text.RegularExpressions;
using OfficeGest.Fuzz;

namespace OfficeGest.Generator.Tests.Sealed;

/// <summary>The generator opens no file and no socket, whatever the document refers to.</summary>
public partial class SystemCallTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Curious, version: '1', termsOfService: 'file:///etc/hostname', license: { name: x, url: 'https://example.pt/license' } }
        externalDocs: { url: 'https://example.pt/docs' }
        servers: [ { url: 'https://company.officegest.com/api/v2' } ]
        paths:
          /a:
            get:
              externalDocs: { url: './docs.md' }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' }, examples: { one: { externalValue: './example.json' } } } } }
          /b: { $ref: './other.yaml#/paths/~1b' }
          /c: { get: { responses: { '200': { $ref: 'https://example.pt/responses.yaml#/ok' } } } }
        components:
          schemas:
            A:
              type: object
              properties:
                local: { $ref: './other.yaml#/components/schemas/B' }
                absolute: { $ref: 'file:///etc/hostname' }
                rooted: { $ref: '/etc/hostname#/A' }
                remote: { $ref: 'http://127.0.0.1:9/other.yaml#/B' }
                dynamic: { $id: 'https://example.pt/schema', $dynamicRef: 'https://example.pt/schema#x' }
        """;

    [ProgramFact("strace")]
    public void Generating_opens_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("officegest-sealed-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "spec.yaml"), Document);
            File.WriteAllText(Path.Combine(folder, "other.yaml"), "components: { schemas: { B: { type: string } } }");
            string[] calls = Trace(folder);

            string[] cold = Between(calls, Once.ColdStart, Once.ColdEnd);
            cold.Where(static call => !Loads().IsMatch(call)).ShouldBeEmpty("Only the runtime may open something, to load assemblies and to look at its limits.");
            Between(calls, Once.WarmStart, Once.WarmEnd).Where(static call => !Runtime().IsMatch(call)).ShouldBeEmpty();
            cold.ShouldNotBeEmpty("The trace sees the assemblies being loaded.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Trace(string folder)
    {
        string log = Path.Combine(folder, "calls.txt");
        var start = new ProcessStartInfo("strace") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-f", "-qq", "-e", "trace=open,openat,openat2,connect,socket,bind,execve", "-o", log, Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", typeof(Once).Assembly.Location, "--once", "spec.yaml"])
            start.ArgumentList.Add(argument);
        // Nothing of the tracing test host may reach into the process that is watched.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors + output.Result);
        return File.ReadAllLines(log);
    }

    private static string[] Between(string[] calls, string start, string end)
    {
        int first = Array.FindIndex(calls, call => call.Contains(start, StringComparison.Ordinal));
        int last = Array.FindIndex(calls, call => call.Contains(end, StringComparison.Ordinal));
        first.ShouldBeGreaterThanOrEqualTo(0);
        last.ShouldBeGreaterThan(first);
        return calls[(first + 1)..last];
    }

    // The second half of a call that another thread interrupted repeats nothing of its arguments.
    [GeneratedRegex("""openat\(AT_FDCWD, "(?:[^"]*\.(?:dll|so(?:\.\d+)*)|/proc/[^"]*|/sys/[^"]*|/dev/urandom)"|<\.\.\. openat resumed>|(?:\+\+\+|---) """)]
    private static partial Regex Loads();

    [GeneratedRegex("""openat\(AT_FDCWD, "(?:/proc/|/sys/)[^"]*"|<\.\.\. openat resumed>|(?:\+\+\+|---) """)]
    private static partial Regex Runtime();
}
