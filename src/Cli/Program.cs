using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

return await Tool.RunAsync(args, Terminal.OfThisProcess(), CancellationToken.None).ConfigureAwait(false);
