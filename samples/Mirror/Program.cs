using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mirror;
using Mirror.Collections;
using Mirror.OfficeGest;
using Mirror.Storage;
using OfficeGest.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
await using Installation installation = await Installation.ChooseAsync(builder.Configuration);
MirrorOptions options = MirrorOptions.From(builder.Configuration);
if (installation.IsSandbox)
{
    options.Once = true;
    options.Database = Path.Combine(Directory.CreateTempSubdirectory("officegest-mirror-").FullName, "mirror.db");
    Console.WriteLine("Mirrors the embedded sandbox once. Set OfficeGest__Domain (company.officegest.com), OfficeGest__UserName and OfficeGest__Password for another.");
}

string instance = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");
IHttpClientBuilder client = builder.Services.AddOfficeGestClient(builder.Configuration.GetSection("OfficeGest"));
if (options.Redis is { Length: > 0 } redis) client.ShareThroughRedis(redis, sharing => sharing.Processes = options.Instances);
builder.Services
    .AddSingleton(options)
    .AddSingleton(TimeProvider.System)
    .AddSingleton(new Database(options.Database))
    .AddSingleton(provider => new Leases(provider.GetRequiredService<Database>(), instance, options.Lease, TimeProvider.System))
    .AddSingleton<Rows>()
    .AddHostedService<Worker>();

try
{
    using IHost host = builder.Build();
    var rows = host.Services.GetRequiredService<Rows>();
    await host.RunAsync();
    foreach (Collection collection in Collection.All)
    {
        (long kept, long deleted) = rows.Totals(collection.Name);
        Console.WriteLine($"{collection.Name}: {kept} kept, {deleted} deleted, in {options.Database}");
    }

    return Environment.ExitCode;
}
catch (OptionsValidationException exception)
{
    foreach (string failure in exception.Failures) Console.Error.WriteLine(failure);
    return 1;
}
