using Acme.OfficeGest;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>An independent judge between the emitted client and the sandbox: each request and each response has to conform to the spec.</summary>
[Trait("Speed", "Slow")]
public class PrismTests
{
    [ProgramFact("npx")]
    public async Task Everything_between_the_client_and_the_sandbox_conforms_to_the_spec()
    {
        await using Session session = await Session.StartAsync();
        await using PrismProxy prism = await PrismProxy.StartAsync(session.Sandbox.BaseAddress);
        await using var og = new OfficeGestClient(new OfficeGestClientOptions
        {
            BaseAddress = prism.BaseAddress,
            Credential = new PasswordCredential(session.Sandbox.Username, session.Sandbox.Password),
            Retry = new RetryOptions { MaxRetries = 0 },
        });

        try
        {
            await Scenario.RunAsync(og);
        }
        catch (OfficeGestException exception)
        {
            Assert.Fail($"{exception.Message}\n{exception.ResponseBody}\n{prism.Log}");
        }

        session.Sandbox.Requests.Count.ShouldBeGreaterThan(25);
        og.Drift.GetReport().Entries.ShouldBeEmpty();
        prism.Log.ShouldNotContain("Violation", Case.Insensitive);
    }
}
