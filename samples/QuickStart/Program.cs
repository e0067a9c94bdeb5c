using OfficeGest;
using QuickStart;
using QuickStart.OfficeGest;

// Ctrl+C ends the walk instead of the process.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    await using Installation installation = await Installation.ChooseAsync(stop.Token);
    Console.WriteLine($"OfficeGest at {installation.BaseAddress} ({installation.Description})");

    await using var og = new OfficeGestClient(new OfficeGestClientOptions
    {
        BaseAddress = installation.BaseAddress,
        Credential = new PasswordCredential(installation.Username, installation.Password),
        LogoutOnDispose = true,
    });

    await Tour.RunAsync(og, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Stopped.");
    return 130;
}
catch (Exception exception) when (exception is OfficeGestException or ArgumentException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
