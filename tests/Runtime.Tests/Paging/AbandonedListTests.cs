using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Paging;

/// <summary>A page that was fetched ahead for a list that is left leaves no failure behind.</summary>
public class AbandonedListTests
{
    private const string Marker = "marker of a page that nobody wants";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_failure_of_a_page_that_nobody_wants_is_nobodys(bool disposed)
    {
        var unobserved = new List<string>();
        void Observe(object? sender, UnobservedTaskExceptionEventArgs arguments)
        {
            string text = arguments.Exception.ToString();
            lock (unobserved) if (text.Contains(Marker, StringComparison.Ordinal)) unobserved.Add(text);
        }

        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            await LeaveAsync(disposed);
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        unobserved.ShouldBeEmpty();
    }

    private static async Task LeaveAsync(bool disposed)
    {
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedServer().Answer("""{"data":[{"id":1}],"meta":{"current_page":1,"has_more":true}}""").Answer(_ =>
        {
            failed.SetResult();
            throw new InvalidOperationException(Marker);
        });
        ApiTransport transport = Api.Create(server, configure: static options => options.PrefetchPages = true);
        IAsyncEnumerator<Page<Customer>> pages = transport.Customers().AsPages().GetAsyncEnumerator();
        (await pages.MoveNextAsync()).ShouldBeTrue();
        await failed.Task;
        await Task.Yield();
        if (disposed) await pages.DisposeAsync();
    }
}
