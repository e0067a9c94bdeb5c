using System.Globalization;
using NativeAot.OfficeGest;
using OfficeGest;

// Compiled ahead of time, this needs no .NET on the machine. It logs in, lists, and meets a 422:
//   dotnet publish samples/NativeAot -c Release
//   officegest sandbox                (in another window; it prints the address and the credentials)
//   OFFICEGEST_USERNAME=… OFFICEGEST_PASSWORD=… samples/NativeAot/bin/Release/net10.0/linux-x64/publish/NativeAot ADDRESS
if (args is not [string address]
    || Environment.GetEnvironmentVariable("OFFICEGEST_USERNAME") is not { Length: > 0 } username
    || Environment.GetEnvironmentVariable("OFFICEGEST_PASSWORD") is not { Length: > 0 } password)
{
    Console.Error.WriteLine("usage: OFFICEGEST_USERNAME=… OFFICEGEST_PASSWORD=… NativeAot ADDRESS");
    return 2;
}

await using var og = new OfficeGestClient(new OfficeGestClientOptions
{
    BaseAddress = new Uri(address),
    Credential = new PasswordCredential(username, password),
});

int customers = 0;
await foreach (Customer customer in og.Entities.Customers.List())
{
    if (customers++ < 3) Console.WriteLine($"{customer.Id,6}  {customer.Name}, {customer.City}");
}

Console.WriteLine($"customers={customers}");

try
{
    var start = new DateTime(2026, 9, 1);
    await og.Crm.Appointments.List(start, end: start.AddDays(-1)).CountAsync();
}
catch (OfficeGestValidationException exception)
{
    foreach ((string field, IReadOnlyList<string> messages) in exception.Errors)
        Console.WriteLine($"422 {field}: {string.Join(" ", messages)}");
}

double size = new FileInfo(Environment.ProcessPath!).Length / 1048576.0;
Console.WriteLine($"size={size.ToString("0.00", CultureInfo.InvariantCulture)} MiB");
return 0;
