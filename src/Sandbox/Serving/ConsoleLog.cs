using System.Globalization;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Prints the address, the credentials and the requests of a stand-alone sandbox.</summary>
internal sealed class ConsoleLog(TextWriter output)
{
    private readonly object _gate = new();

    public void Greet(OfficeGestSandbox sandbox)
    {
        lock (_gate)
        {
            output.WriteLine($"OfficeGest sandbox: {sandbox.BaseAddress}");
            output.WriteLine($"username: {sandbox.Username}");
            output.WriteLine($"password: {sandbox.Password}");
            output.WriteLine($"in a browser: {new Uri(sandbox.BaseAddress, "/")}");
            output.Flush();
        }
    }

    public void Write(RecordedRequest request)
    {
        lock (_gate)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{request.ReceivedAt.ToLocalTime():HH:mm:ss} {request.Status,3} {VisibleText.Of(request.Method),-6} {VisibleText.Of(request.Path + request.Query)} {request.Duration.TotalMilliseconds:0.0} ms"));
            output.Flush();
        }
    }
}
