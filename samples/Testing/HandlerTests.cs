using System.Net;
using System.Text;
using OfficeGest;
using Testing.OfficeGestApi;

namespace Testing;

/// <summary>With a handler in the place of the network: the real client reads JSON that you have seen. For answers that are odd.</summary>
public class HandlerTests
{
    [Fact]
    public async Task A_date_that_is_spelled_oddly_is_no_reminder_and_no_failure()
    {
        using var handler = new Answers("""
            { "data": [{ "plate": "AA-00-AA", "is_active": true, "next_inspection_date": "soon" }, { "plate": "BB-00-BB", "is_active": true, "next_inspection_date": "2026-09-10" }],
              "meta": { "current_page": 1, "per_page": 250, "has_more": false } }
            """);
        await using var og = new OfficeGestClient(new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = new TokenCredential("token"),
            Handler = handler,
        });

        IReadOnlyList<Vehicle> due = await new Reminders(og).DueByAsync(new DateOnly(2026, 9, 30));

        Assert.Equal("BB-00-BB", Assert.Single(due).Plate);
        Assert.Equal(DriftKind.TypeMismatch, Assert.Single(og.Drift.GetReport().Entries).Kind);
    }

    private sealed class Answers(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
