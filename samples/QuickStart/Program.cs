using OfficeGest;
using OfficeGest.Sandbox;
using QuickStart;
using QuickStart.OfficeGest;

// Ctrl+C ends the walk instead of the process.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

await using Installation installation = await Installation.ChooseAsync(stop.Token);
Console.WriteLine($"OfficeGest at {installation.BaseAddress} ({installation.Description})");

await using var og = OfficeGestClient.Create(new OfficeGestClientOptions
{
    BaseAddress = installation.BaseAddress,
    Credential = new PasswordCredential(installation.Username, installation.Password),
});

await Tour.RunAsync(og, stop.Token);
