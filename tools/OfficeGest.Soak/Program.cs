using OfficeGest.Soak;
using OfficeGest.Soak.Cancellation;
using OfficeGest.Soak.Load;
using OfficeGest.Soak.Writes;

// A client under load against a server that fails, for two minutes; and POSTs into every fault there is.
// Exits with 1 when something that must be true was not.
//   dotnet run -c Release --project tools/OfficeGest.Soak
//   dotnet run -c Release --project tools/OfficeGest.Soak -- --writes 10000
//   dotnet run -c Release --project tools/OfficeGest.Soak -- --cancellations 500
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

if (arguments.Writes is { } writes) return await WriteTable.PrintAsync(writes, arguments.Workers, stop.Token) ? 0 : 1;
if (arguments.Cancellations is { } calls) return await CancellationTable.PrintAsync(calls, arguments.Workers, stop.Token) ? 0 : 1;

LoadFigures figures = await LoadRun.RunAsync(TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers, stop.Token);
foreach ((string name, string value) in figures.Rows()) Console.WriteLine($"{name,-32}{value}");
Console.WriteLine();
foreach ((string text, bool holds) in figures.Invariants) Console.WriteLine($"{(holds ? "ok    " : "BROKEN")}  {text}");
return figures.Invariants.All(static invariant => invariant.Holds) ? 0 : 1;
