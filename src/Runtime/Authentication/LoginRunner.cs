using Microsoft.Extensions.Logging;
using OfficeGest.Transport;
using Polly;

namespace OfficeGest;

/// <summary>Gets new tokens from the credential: each try within its time, again after passing failures, and not while the last refusal makes the next login wait.</summary>
internal sealed class LoginRunner(OfficeGestCredential credential, CredentialContext context, OfficeGestClientOptions options, ILogger log)
{
    private readonly LoginBackoff _backoff = new(options.TimeProvider);
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
            Telemetry.LoggedIn(true);
            return token;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception)
        {
            Failed(exception);
            throw deadline.IsOver ? LoginTimeout.After(options.AttemptTimeout, exception) : Failures.ForeignTimeout("The login", new CallFacts(Login.Operation), options.HttpClient, exception);
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
        Telemetry.LoggedIn(false);
    }
}
