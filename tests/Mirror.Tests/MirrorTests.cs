using OfficeGest.Sandbox;

namespace OfficeGest.Mirror.Tests;

public class MirrorTests
{
    [Fact]
    public async Task Without_settings_it_mirrors_the_embedded_sandbox()
    {
        await using MirrorProcess mirror = MirrorProcess.Start();
        MirrorResult result = (await mirror.EndAsync()).ShouldSucceed();
        result.Output.ShouldContain("embedded sandbox");
        result.Output.ShouldContain("customers: 1200 kept, 0 deleted");
        result.Output.ShouldContain("service_orders: 5000 kept, 0 deleted");
        result.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changes_and_disappears_is_found_and_what_stays_is_left_alone()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox before = await StartAsync();
        await RunAsync(copy, before);
        await copy.ShouldBeThatOfAsync(before);
        SortedDictionary<string, string> old = copy.Rows();
        long written = copy.Number("SELECT max(changed_at) FROM customers");

        // Again, with nothing new: nothing is written but that it was seen.
        copy.MakeDue();
        await RunAsync(copy, before);
        copy.Rows().ShouldBe(old);
        copy.Number("SELECT max(changed_at) FROM customers").ShouldBe(written);

        await using OfficeGestSandbox after = await StartAsync(static sizes => (sizes.Customers, sizes.Vehicles, sizes.ServiceOrders) = (34, 55, 131));
        SortedDictionary<string, string> expected = await Copy.ExpectedAsync(after);
        copy.MakeDue();
        await RunAsync(copy, after);
        await copy.ShouldBeThatOfAsync(after);
        copy.Rows(deleted: true).Keys.ShouldBe(old.Keys.Except(expected.Keys), ignoreOrder: true);
        copy.Rows(deleted: true).ShouldNotBeEmpty();

        // And what comes back is back.
        copy.MakeDue();
        await RunAsync(copy, before);
        await copy.ShouldBeThatOfAsync(before);
    }

    [Fact]
    public async Task A_list_that_misses_rows_deletes_only_those_that_the_installation_does_not_know()
    {
        using var copy = new Copy();
        string customers = """{"id":1,"name":"Ana"},{"id":2,"name":"Rui"},{"id":3,"name":"Eva"}""";
        await using var server = new RawServer(request => request.IsLogin ? RawResponse.Json(200, """{"data":{"token":"abc"}}""")
            : request.Target.EndsWith("/entities/customers/2", StringComparison.Ordinal) ? RawResponse.Json(200, """{"data":{"id":2,"name":"Rui"}}""")
            : request.Target.Contains("/entities/customers/", StringComparison.Ordinal) ? RawResponse.Json(404, """{"message":"Não encontrado"}""")
            : request.Target.Contains("/entities/customers", StringComparison.Ordinal) ? RawResponse.Json(200, $$$"""{"data":[{{{customers}}}],"meta":{"current_page":1,"has_more":false}}""")
            : RawResponse.Json(200, """{"data":[],"meta":{"has_more":false}}"""));
        await RunAsync(copy, server);
        copy.Rows().Count.ShouldBe(3);
        customers = """{"id":1,"name":"Ana"}""";
        copy.MakeDue();
        await RunAsync(copy, server);
        copy.Rows().Keys.ShouldBe(["customers/1", "customers/2"]);
        copy.Rows(deleted: true).Keys.ShouldBe(["customers/3"]);
    }

    [Fact]
    public async Task A_place_that_the_installation_does_not_know_any_more_is_left_for_the_beginning()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox sandbox = await StartAsync();
        await RunAsync(copy, sandbox);
        copy.Query("UPDATE part SET due_at = 0, is_open = 1, is_read = 0, continuation = 'nonsense', sweep = sweep + 100");
        copy.Query("DELETE FROM customers");
        copy.Query("DELETE FROM service_orders");
        await RunAsync(copy, sandbox);
        copy.MakeDue();
        await RunAsync(copy, sandbox);
        await copy.ShouldBeThatOfAsync(sandbox);
    }

    [Fact]
    public async Task A_place_in_pages_of_another_size_is_left_for_the_beginning()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox sandbox = await StartAsync();
        await RunAsync(copy, sandbox);

        // Three pages of ten were read when it died; the third page of fifteen would leave ten rows out.
        copy.Query("UPDATE part SET due_at = 0, is_open = 1, continuation = '3', sweep = sweep + 100 WHERE collection = 'customers'");
        copy.Query("DELETE FROM customers");
        await RunAsync(copy, sandbox, ("OfficeGest__PageSize", "15"));
        await copy.ShouldBeThatOfAsync(sandbox);
    }

    [Fact]
    public async Task Failures_of_the_installation_delay_and_change_nothing()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox sandbox = await StartAsync();
        foreach ((SandboxFaultKind kind, int percent) in ((SandboxFaultKind, int)[])[(SandboxFaultKind.ServerError, 20), (SandboxFaultKind.CutConnection, 5), (SandboxFaultKind.TruncatedBody, 5), (SandboxFaultKind.TokenRevoked, 3)])
            sandbox.Faults.Add(new SandboxFault { Kind = kind, Percentage = percent });
        await RunAsync(copy, sandbox, ("OfficeGest__MaxRetries", "0"));
        sandbox.Faults.Clear();
        await copy.ShouldBeThatOfAsync(sandbox);
    }

    [Fact]
    public async Task A_rejected_login_is_one_line_and_an_exit_code()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using MirrorProcess mirror = MirrorProcess.Start(copy.Settings(sandbox.BaseAddress, sandbox.Username, "wrong"));
        MirrorResult result = await mirror.EndAsync();
        result.Code.ShouldBe(1);
        result.Errors.Trim().Split('\n').Length.ShouldBe(1, result.Errors);
        result.Errors.ShouldNotContain("wrong");
    }

    internal static async Task RunAsync(Copy copy, OfficeGestSandbox sandbox, params (string Name, string Value)[] more)
    {
        await using MirrorProcess mirror = MirrorProcess.Start(copy.Settings(sandbox, more));
        (await mirror.EndAsync()).ShouldSucceed();
    }

    private static async Task RunAsync(Copy copy, RawServer server)
    {
        await using MirrorProcess mirror = MirrorProcess.Start(copy.Settings(server.Address, "maria", "s3cret!"));
        (await mirror.EndAsync()).ShouldSucceed();
    }

    private static Task<OfficeGestSandbox> StartAsync(Action<SandboxSizes>? sizes = null) => OfficeGestSandbox.StartAsync(options =>
    {
        options.Sizes = SandboxSizes.Small;
        sizes?.Invoke(options.Sizes);
    });
}
