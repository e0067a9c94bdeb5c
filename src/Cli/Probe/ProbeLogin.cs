using OfficeGest.Cli.CommandLine;
using OfficeGest.Protocol;

namespace OfficeGest.Cli.Probe;

/// <summary>Connects and logs in, and reports errors without secrets.</summary>
internal static class ProbeLogin
{
    public static ApiTransport Connect(OfficeGestClientOptions options)
    {
        try
        {
            return ApiTransport.Create(options);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException(exception.Message, ExitCodes.WrongUsage);
        }
    }

    public static async Task LogInAsync(ApiTransport transport, ProbeSecrets secrets, CancellationToken cancellationToken)
    {
        try
        {
            await transport.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestAuthenticationException exception)
        {
            throw new ToolException($"The login was rejected: {(exception.ServerMessage is { Length: > 0 } said ? secrets.Message(said) : secrets.Redact(exception.Message))}");
        }
        catch (OfficeGestException exception)
        {
            throw new ToolException($"The login failed: {secrets.Redact(exception.Message)}");
        }
    }
}
