using Acme.Paged;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>Lists that are paged in every way that is recognised, served by the sandbox and walked by the emitted client.</summary>
public class PagingStyleTests
{
    private static readonly Dictionary<string, Func<PagedClient, AsyncPageable<Row>>> Lists = new(StringComparer.Ordinal)
    {
        ["pages"] = static client => client.Pages.List(),
        ["offsets"] = static client => client.Offsets.List(),
        ["tops"] = static client => client.Tops.List(),
        ["cursors"] = static client => client.Cursors.List(),
        ["tokens"] = static client => client.Tokens.List(),
        ["afters"] = static client => client.Afters.List(),
        ["links"] = static client => client.Links.List(),
        ["hrefs"] = static client => client.Hrefs.List(),
        ["bares"] = static client => client.Bares.List(),
        ["headers"] = static client => client.Headers.List(),
    };

    public static TheoryData<string> Names => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_row_is_returned_once_in_any_size_of_page(string name)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Spec = SandboxSpec.FromFile(Path.Combine(AppContext.BaseDirectory, "paged.yaml")));
        for (int size = 1; size < 45; size += 4)
        {
            await using var client = new PagedClient(new OfficeGestClientOptions
            {
                BaseAddress = sandbox.BaseAddress,
                Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
                PageSize = size,
            });
            IReadOnlyList<Row> rows = await Lists[name](client).ToListAsync();
            rows.Count.ShouldBe(40);
            rows.Select(static row => row.Id).Distinct().Count().ShouldBe(40);
            client.Drift.GetReport().Entries.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_walk_can_be_resumed_after_any_page(string name)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Spec = SandboxSpec.FromFile(Path.Combine(AppContext.BaseDirectory, "paged.yaml")));
        await using var client = new PagedClient(new OfficeGestClientOptions { BaseAddress = sandbox.BaseAddress, Credential = new PasswordCredential(sandbox.Username, sandbox.Password), PageSize = 7 });
        List<long> rows = [];
        string? continuation = null;
        do
        {
            await using IAsyncEnumerator<Page<Row>> pages = Lists[name](client).AsPages(continuation).GetAsyncEnumerator();
            continuation = null;
            if (!await pages.MoveNextAsync()) break;
            rows.AddRange(pages.Current.Items.Select(static row => (long)row.Id));
            continuation = pages.Current.Continuation;
        }
        while (continuation is not null);
        rows.Count.ShouldBe(40);
        rows.Distinct().Count().ShouldBe(40);
    }
}
