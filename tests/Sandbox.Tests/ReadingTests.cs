using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class ReadingTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly SandboxClient _client = shared.Client;

    [Theory]
    [InlineData("entities/customers", 40)]
    [InlineData("entities/employees", 12)]
    [InlineData("workshop/vehicles", 60)]
    [InlineData("workshop/monitor", 120)]
    [InlineData("workshop/mechanics", 5)]
    [InlineData("workshop/interventions", 30)]
    [InlineData("workshop/fuels", 34)]
    [InlineData("workshop/brands", 65)]
    [InlineData("workshop/models", 80)]
    [InlineData("tables/departments", 4)]
    [InlineData("crm/appointments?start=2026-01-01&end=2026-12-31", 40)]
    public async Task A_page_style_list_is_walked_to_its_end_without_doubles(string path, int count)
    {
        var rows = await _client.WalkPagesAsync(path);

        rows.Count.ShouldBe(count);
        rows.Select(row => row.ToJsonString()).Distinct().Count().ShouldBe(count);
    }

    [Theory]
    [InlineData("workshop/service-orders", "number", 120)]
    [InlineData("workshop/versions", "id", 50)]
    public async Task A_cursor_style_list_is_walked_to_its_end_without_doubles(string path, string key, int count)
    {
        var rows = await _client.WalkCursorAsync(path);

        rows.Select(row => (int)row[key]!).Distinct().Count().ShouldBe(count);
    }

    [Theory]
    [InlineData("workshop/vehicles", 15)]
    [InlineData("workshop/vehicles?limit=20", 20)]
    [InlineData("workshop/vehicles?limit=500", 60)]
    [InlineData("workshop/vehicles?per_page=20", 15)]
    [InlineData("workshop/service-orders", 15)]
    [InlineData("workshop/service-orders?limit=500", 100)]
    [InlineData("crm/appointments?start=2026-01-01&end=2026-12-31&limit=39", 39)]
    public async Task The_size_of_a_page_is_limit_and_never_more_than_the_cap(string path, int count)
    {
        var answer = await _client.GetAsync(path);

        answer["data"]!.AsArray().Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("workshop/service-orders?page=2")]
    [InlineData("workshop/service-orders?offset=15")]
    [InlineData("workshop/service-orders?mechanic_id=1")]
    [InlineData("workshop/service-orders?cursor=rubbish")]
    public async Task What_a_cursor_list_does_not_know_it_ignores(string path)
    {
        var answer = await _client.GetAsync(path);

        answer["data"]!.ToJsonString().ShouldBe((await _client.GetAsync("workshop/service-orders"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task There_is_no_total_and_the_quota_is_reported()
    {
        var meta = (await _client.GetAsync("entities/customers?limit=10"))["meta"]!.AsObject();

        meta.Select(pair => pair.Key).ShouldBe(["current_page", "per_page", "has_more", "throttle_limit", "throttle_remaining", "monthly_remaining"]);
        ((int)meta["per_page"]!).ShouldBe(10);
    }

    [Fact]
    public async Task A_page_behind_the_last_is_empty()
    {
        var answer = await _client.GetAsync("entities/customers?page=99");

        answer["data"]!.AsArray().ShouldBeEmpty();
        ((bool)answer["meta"]!["has_more"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("workshop/vehicles?plate=AA-00-BB", 1)]
    [InlineData("workshop/vehicles?plate=aa-00-bb", 1)]
    [InlineData("workshop/vehicles?plate=AA00BB", 0)]
    [InlineData("workshop/vehicles?plat=AA-00-BB", 15)]
    [InlineData("workshop/vehicles?search=RENAULT", 15)]
    [InlineData("entities/customers?name=", 15)]
    public async Task Filters_are_exact_and_unknown_ones_are_ignored(string path, int count)
    {
        (await _client.GetAsync(path))["data"]!.AsArray().Count.ShouldBe(count);
    }

    [Fact]
    public async Task A_name_is_found_by_a_part_without_regard_to_case_and_accents()
    {
        var customer = (await _client.GetAsync("entities/customers"))["data"]![3]!;
        var part = ((string)customer["name"]!)[2..].ToUpperInvariant().Replace('Ã', 'A').Replace('Ç', 'C');

        var found = await _client.WalkPagesAsync("entities/customers?name=" + Uri.EscapeDataString(part));

        found.Select(row => (int)row["id"]!).ShouldContain((int)customer["id"]!);
        found.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Vehicles_are_sorted_by_created_at_and_by_nothing_else()
    {
        var descending = await _client.WalkPagesAsync("workshop/vehicles?sort=-created_at");
        var other = await _client.WalkPagesAsync("workshop/vehicles?order_by=created_at&sort=color");

        descending.Select(row => (string)row["created_at"]!).ShouldBe(descending.Select(row => (string)row["created_at"]!).OrderDescending(StringComparer.Ordinal));
        other.Select(row => (string)row["plate"]!).First().ShouldBe("AA-00-BB");
    }

    [Fact]
    public async Task Orders_of_a_range_of_days_are_all_in_it_and_both_ends_count()
    {
        var all = await _client.WalkCursorAsync("workshop/service-orders");
        var (from, to) = ((string)all[20]["date"]!, (string)all[40]["date"]!);

        var found = await _client.WalkCursorAsync($"workshop/service-orders?date_from={from}&date_to={to}");

        found.Count.ShouldBe(all.Count(row => string.CompareOrdinal((string)row["date"]!, from) >= 0 && string.CompareOrdinal((string)row["date"]!, to) <= 0));
        found.Count.ShouldBeGreaterThanOrEqualTo(21);
    }

    [Fact]
    public async Task Every_order_leads_to_a_customer_and_a_vehicle()
    {
        var customers = (await _client.WalkPagesAsync("entities/customers")).Select(row => (int)row["id"]!).ToHashSet();
        var vehicles = (await _client.WalkPagesAsync("workshop/vehicles")).ToDictionary(row => (string)row["plate"]!);

        foreach (var order in await _client.WalkCursorAsync("workshop/service-orders"))
        {
            customers.ShouldContain((int)order["customer_id"]!);
            ((int)vehicles[(string)order["plate"]!]["owner_customer_id"]!).ShouldBe((int)order["customer_id"]!);
        }
    }

    [Fact]
    public async Task A_vehicle_leaves_out_what_it_has_not_and_has_names_only_alone()
    {
        var rows = await _client.WalkPagesAsync("workshop/vehicles");
        var alone = (await _client.GetAsync("workshop/vehicles/AA-00-BB"))["data"]!.AsObject();

        rows.SelectMany(row => row.AsObject()).ShouldAllBe(pair => pair.Value != null);
        rows.ShouldContain(row => !row.AsObject().ContainsKey("vin"));
        rows[0].AsObject().ContainsKey("brand_name").ShouldBeFalse();
        alone.ContainsKey("brand_name").ShouldBeTrue();
        alone.ContainsKey("updated_at").ShouldBeTrue();
    }

    [Fact]
    public async Task An_appointment_has_its_twelve_keys_nulls_included()
    {
        var rows = await _client.WalkPagesAsync("crm/appointments?start=2026-01-01&end=2026-12-31");

        rows.ShouldAllBe(row => row.AsObject().Count == 12);
        rows.ShouldAllBe(row => row["no_show_at"] == null);
    }

    [Fact]
    public async Task An_order_has_lines_alone_and_a_total_that_is_not_its_bill()
    {
        var numbers = (await _client.WalkCursorAsync("workshop/service-orders")).Select(row => (int)row["number"]!).ToList();
        var orders = new List<JsonNode>();
        foreach (var number in numbers)
            orders.Add((await _client.GetAsync($"workshop/service-orders/{number}"))["data"]!);

        orders.ShouldContain(order => (string)order["total"]! == "6.03" && order["extra_lines"]!.AsArray().Count > 1);
        orders.ShouldContain(order => ((string)order["status_name"]!).StartsWith("n44"));
        orders.ShouldAllBe(order => order["interventions"]!.AsArray().All(job => (int)job!["id"]! == (int)order["number"]!));
    }

    [Fact]
    public async Task Times_come_all_at_once_or_as_204()
    {
        var numbers = (await _client.WalkCursorAsync("workshop/service-orders")).Select(row => (int)row["number"]!).ToList();
        var answers = new List<(int Status, JsonNode? Body)>();
        foreach (var number in numbers)
            answers.Add(await _client.TryGetAsync($"workshop/service-orders/{number}/times"));

        answers.Select(answer => answer.Status).Distinct().Order().ShouldBe([200, 204]);
        var entries = answers.Where(answer => answer.Status == 200).SelectMany(answer => answer.Body!["data"]!.AsArray()).ToList();
        answers.Where(answer => answer.Status == 200).ShouldAllBe(answer => !answer.Body!["meta"]!.AsObject().ContainsKey("has_more"));
        entries.ShouldAllBe(entry => entry!.AsObject().ContainsKey("intervention_id"));
        entries.First(entry => entry!["end_time"] != null)!["difference_hours"]!.GetValue<string>().ShouldContain('.');
    }

    [Fact]
    public async Task The_monitor_of_the_workshop_shows_active_jobs_only_and_three_keys_more()
    {
        var rows = await _client.WalkPagesAsync("workshop/monitor/service-orders");

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => new[] { "ESP", "EXE", "MAR" }.Contains((string)row["status"]!));
        rows[0].AsObject().ContainsKey("badge_color").ShouldBeTrue();
    }

    [Fact]
    public async Task The_monitor_finds_one_job_by_its_number()
    {
        var order = (await _client.WalkCursorAsync("workshop/service-orders"))[7];

        var found = (await _client.GetAsync($"workshop/monitor?num={order["number"]}"))["data"]!.AsArray();

        found.ShouldHaveSingleItem()!["vehicle_plate"]!.ToString().ShouldBe((string)order["plate"]!);
    }

    [Fact]
    public async Task The_shop_calendar_moves_the_estimated_completion()
    {
        var usual = await _client.WalkPagesAsync("workshop/monitor/service-orders");
        var late = await _client.WalkPagesAsync("workshop/monitor/service-orders?start_hour=16:00");

        late.Select(row => (int)row["number"]!).ShouldBe(usual.Select(row => (int)row["number"]!));
        late.Select(row => (string?)row["estimated_completion_date"]).ShouldNotBe(usual.Select(row => (string?)row["estimated_completion_date"]));
    }

    [Theory]
    [InlineData("workshop/fuels/3")]
    [InlineData("workshop/brands/1")]
    [InlineData("workshop/models/80")]
    [InlineData("workshop/versions/50")]
    [InlineData("crm/appointments/1")]
    [InlineData("entities/customers/1001")]
    public async Task A_record_stands_alone_in_data(string path) => (await _client.GetAsync(path))["data"]!["id"].ShouldNotBeNull();
}
