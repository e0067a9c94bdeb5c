using System.Net;
using System.Text;
using CsCheck;

namespace OfficeGest.Sandbox.Tests;

/// <summary>Whatever the controls are given is taken or refused with a reason, and what was taken never makes the sandbox itself fail.</summary>
public sealed class OddFaultTests
{
    private static readonly string[] Kinds =
    [
        "latency", "server_error", "maintenance_page", "truncated_body", "cut_connection", "wrong_content_type", "too_many_requests", "token_revoked", "unknown_field", "missing_field", "changed_type",
        "null_field", "unknown_enum_value", "ignored_filter", "new_endpoint", "missing_envelope", "repeated_cursor", "none",
    ];

    private static readonly string[] Keys = ["path", "method", "count", "percentage", "delay", "status", "field", "value", "after_commit", "kind", "other"];

    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "-1", "204", "205", "304", "200", "599", "600", "100", "1e400", "1e-300", "NaN", "2147483647", "2147483648", "9223372036854775807", "\"\"", "\"/*\"", "\"*\"", "\"/workshop/fuels\"", "\"GET\"",
        "\"10000000.00:00:00\"", "\"10675199.02:48:05.4775807\"", "\"32.00:00:00\"", "\"-00:00:01\"", "\"00:00:00\"", "\"00:00:00.001\"", "\"x\\r\\ny\"", "\"\\ud800\"", "\"\\u0000\"", "\"a.b.c\"", "\".\"", "\"data\"", "\"text/html\"", "[]", "{}", "[[1]]", "{\"a\":{\"b\":\"\\ud800\"}}", "\"é\"",
    ];

    [Theory]
    [InlineData("""{"kind":"latency","delay":"10000000.00:00:00"}""")]
    [InlineData("""{"kind":"latency","delay":"31.00:00:01"}""")]
    [InlineData("""{"kind":"too_many_requests","delay":"10675199.02:48:05"}""")]
    [InlineData("""{"kind":"server_error","status":204}""")]
    [InlineData("""{"kind":"wrong_content_type","value":7}""")]
    [InlineData("""{"kind":"wrong_content_type","value":"a\r\nb"}""")]
    [InlineData("""[{"kind":"server_error"},{"kind":"server_error","percentage":0}]""")]
    [InlineData("""[{"kind":"server_error"},null]""")]
    public async Task A_figure_out_of_range_is_rejected_and_nothing_is_added(string fault)
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => (o.Sizes, o.Spec) = (SandboxSizes.Small, SandboxSpec.None));
        using var client = await SandboxClient.LogInAsync(sandbox);
        using var content = new StringContent(fault);

        using var refused = await client.Http.PostAsync("/_sandbox/faults", content);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("\"message\":");
        sandbox.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task Random_faults_are_rejected_or_strike_without_a_failure_of_the_sandbox()
    {
        var clock = new SteppingClock();
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => (o.Sizes, o.Clock, o.Throttle.RetryAfter) = (SandboxSizes.Small, clock, SandboxRetryAfter.Date));
        using var client = await SandboxClient.LogInAsync(sandbox);
        var taken = 0;
        Gen.Int.Sample(
            seed =>
            {
                var fault = Fault(new Random(seed));
                var (status, active) = StrikeAsync(client, fault).GetAwaiter().GetResult();
                status.ShouldBeOneOf([HttpStatusCode.NoContent, HttpStatusCode.BadRequest], fault);
                active.StatusCode.ShouldBe(HttpStatusCode.OK, fault);
                if (status == HttpStatusCode.NoContent)
                    taken++;
            },
            iter: 1000,
            threads: 1);
        taken.ShouldBeGreaterThan(50);
        sandbox.Requests.Select(request => request.Status).ShouldContain(503);
    }

    private static async Task<(HttpStatusCode Status, HttpResponseMessage Active)> StrikeAsync(SandboxClient client, string fault)
    {
        using var content = new StringContent(fault, Encoding.UTF8, "application/json");
        using var added = await client.Http.PostAsync("/_sandbox/faults", content);
        var active = await client.Http.GetAsync("/_sandbox/faults");
        if (added.StatusCode == HttpStatusCode.NoContent && !fault.Contains("latency", StringComparison.Ordinal))
        {
            foreach (var path in (string[])["workshop/fuels", "workshop/vehicles?limit=2", "crm/appointments?limit=2"])
            {
                try
                {
                    using var answer = await client.Http.GetAsync(path);
                    (await answer.Content.ReadAsStringAsync()).ShouldNotContain("The sandbox failed", Case.Sensitive, fault);
                }
                catch (HttpRequestException) when (fault.Contains("cut_connection", StringComparison.Ordinal) || fault.Contains("truncated_body", StringComparison.Ordinal))
                {
                    // As was asked for.
                }
            }
        }

        using var cleared = await client.Http.DeleteAsync("/_sandbox/faults");
        if (fault.Contains("token_revoked", StringComparison.Ordinal))
            await client.RenewAsync();
        return (added.StatusCode, active);
    }

    private static string Fault(Random random)
    {
        var keys = Enumerable.Range(0, random.Next(0, 4)).Select(_ => $"\"{Keys[random.Next(Keys.Length)]}\":{Values[random.Next(Values.Length)]}").ToList();
        keys.Insert(random.Next(keys.Count + 1), $"\"kind\":\"{Kinds[random.Next(Kinds.Length)]}\"");
        var fault = $"{{{string.Join(',', keys)}}}";
        return random.Next(10) switch { 0 => $"[{fault},{fault}]", 1 => fault[..random.Next(fault.Length)], _ => fault };
    }
}
