using Microsoft.Extensions.Logging;
using OfficeGest.Clocks;
using OfficeGest.Http;
using OfficeGest.Telemetry;
using Polly;

namespace OfficeGest.Sessions;

/// <summary>Requests new tokens from the credential: limits the time of each attempt, retries transient failures, and waits for the back-off.</summary>
internal sealed class LoginRunner(OfficeGestCredential credential, CredentialContext context, OfficeGestClientOptions options, ILogger log)
{
    private readonly LoginBackoff _backoff = new(options.TimeProvider, context.Login.Operation);
    private readonly ResiliencePipeline<AccessToken> _retry = LoginRetry.Create(options);

    public void ThrowIfTooEarly() => _backoff.ThrowIfTooEarly();

    public async Task<AccessToken> RunAsync(CancellationToken cancellationToken)
    {
        ThrowIfTooEarly();
        ResilienceContext resilience = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            AccessToken token = await _retry.ExecuteAsync(static (c, runner) => runner.TryAsync(c.CancellationToken), resilience, this).ConfigureAwait(false);
            _backoff.Succeeded();
            return token;
        }
        catch (OfficeGestException exception)
        {
            _backoff.Failed(exception);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(resilience);
        }
    }

    private async ValueTask<AccessToken> TryAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(options.TimeProvider, options.AttemptTimeout, cancellationToken);
        try
        {
            AccessToken token = await credential.GetTokenAsync(context, deadline.Token).ConfigureAwait(false);
            if (token.ExpiresAt is { } end) Events.LoggedInUntil(log, end);
            else Events.LoggedIn(log);
            Instruments.LoggedIn(true);
            return token;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception)
        {
            Failed(exception);
            throw deadline.IsOver ? Failures.AttemptTimeout("The login", new CallFacts(context.Login.Operation), options.AttemptTimeout, exception) : Failures.ForeignTimeout("The login", new CallFacts(context.Login.Operation), options.HttpClient, exception);
        }
        catch (Exception exception)
        {
            Failed(exception);
            throw;
        }
    }

    private void Failed(Exception exception)
    {
        Events.LoginFailed(log, exception.GetType().Name);
        Instruments.LoggedIn(false);
    }
}
