using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting.Tests;

public class HealthTests
{
    [Theory]
    [InlineData(401)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task A_login_that_repeats_the_password_does_not_show_it_to_the_health_check(int status)
    {
        var server = new ScriptedServer
        {
            OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"maria / hunter2-\u0068unter2 is wrong"}""", (System.Net.HttpStatusCode)status)),
        };
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = new PasswordCredential("maria", "hunter2-hunter2"),
            Handler = server,
            Retry = new RetryOptions { MaxRetries = 0 },
        });
        HealthCheckResult result = await new OfficeGestHealthCheck(transport).CheckHealthAsync(new HealthCheckContext());
        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Description.ShouldNotBeNull().ShouldContain("*** is wrong");
        (result.Description + result.Exception).ShouldNotContain("unter2");
    }
}
