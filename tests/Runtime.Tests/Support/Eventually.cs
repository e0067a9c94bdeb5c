namespace OfficeGest.Runtime.Tests.Support;

/// <summary>Waits for what another thread is about to do. A test that waits for ever is stopped by the runner.</summary>
internal static class Eventually
{
    public static async Task BeTrueAsync(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }

    public static async Task BeTrueAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Yield();
    }
}
