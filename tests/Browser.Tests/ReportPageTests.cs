using Microsoft.Playwright;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Probe;

namespace OfficeGest.Browser.Tests;

[Collection(nameof(Chromium))]
[Trait("Speed", "Slow")]
public sealed class ReportPageTests(Chromium chromium)
{
    private const string Hostile = "<img src=x onerror=\"document.title='struck'\"><script>document.title='struck'</script>\u202e";

    [ProgramFact(Chromium.Program)]
    public async Task The_page_of_a_probe_can_be_read_and_runs_nothing()
    {
        ProbeOutcome[] outcomes =
        [
            new("listCustomers", "/entities/customers", ProbeOutcomeKind.Answered) { Status = 200, Milliseconds = 11, Rows = 5 },
            new("listVehicles", "/workshop/vehicles", ProbeOutcomeKind.Answered) { Status = 200, Milliseconds = 61, Rows = 5, Drifts = 2, Filters = [new FilterFinding("vin", FilterFindingKind.Ignored)] },
            new("getVehicle", "/workshop/vehicles/{vehicle}", ProbeOutcomeKind.Failed) { Status = 503, Milliseconds = 240, Note = Hostile },
            new("listSalesDocuments", "/sales/documents", ProbeOutcomeKind.Forbidden) { Status = 403, Milliseconds = 4, Note = "Needs sales.documents." },
            new("getMonitor", "/workshop/monitor/{id}", ProbeOutcomeKind.Skipped) { Note = "No value is known for id." },
        ];
        var drift = new DriftReport(
        [
            new DriftEntry { OperationId = "listVehicles", Method = "GET", Route = "/workshop/vehicles", Path = "$.data[*]." + Hostile, Kind = DriftKind.UnknownField, Count = 7, FirstSeen = default, LastSeen = default, Received = new Dictionary<string, long> { ["string:date"] = 6, [Hostile] = 1 } },
            new DriftEntry { OperationId = "listVehicles", Method = "GET", Route = "/workshop/vehicles", Path = "?vin", Kind = DriftKind.FilterIgnored, Count = 1, FirstSeen = default, LastSeen = default },
        ]);
        await LookAsync("probe", ProbePage.Render(outcomes, drift, new DateTimeOffset(2026, 7, 29, 9, 30, 0, TimeSpan.Zero)), "OfficeGest probe");
    }

    [ProgramFact(Chromium.Program)]
    public async Task The_page_of_a_diff_can_be_read_and_runs_nothing()
    {
        var report = new DiffReport("main:specs/officegest-v2.yaml", "specs/officegest-v2.yaml",
        [
            new(ChangeArea.Methods, ChangeKind.Removed, true, "og.Workshop.Vehicles.GetAsync(string plate)", "The method is removed: the operation is no longer in the spec."),
            new(ChangeArea.Records, ChangeKind.Changed, true, "Customer.Name", "The type changes from string to string?."),
            new(ChangeArea.Records, ChangeKind.Added, false, "Customer.City", Hostile),
            new(ChangeArea.Enumerations, ChangeKind.Added, false, "OrderStatus.Closed", "The value 'closed' is new."),
        ]);
        await LookAsync("diff", DiffPage.Render(report), "Changes from main:specs/officegest-v2.yaml to specs/officegest-v2.yaml");
    }

    private async Task LookAsync(string name, string html, string title)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("officegest-page-");
        try
        {
            string file = Path.Combine(folder.FullName, name + ".html");
            await File.WriteAllTextAsync(file, html);
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await using WatchedPage watched = await chromium.OpenAsync(scheme);
                await watched.Page.GotoAsync(new Uri(file).ToString());
                await watched.ShouldBeAccessibleAsync();
                await watched.KeepScreenshotAsync($"{name}-{scheme}".ToLowerInvariant());
                await watched.Page.SetViewportSizeAsync(390, 844);
                await watched.ShouldBeAccessibleAsync();
                (await watched.Page.TitleAsync()).ShouldBe(title);
                (await watched.Page.Locator("img, script").CountAsync()).ShouldBe(0);
                watched.ShouldBeQuiet();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
