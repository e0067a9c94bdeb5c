using Acme.OfficeGest;
using OfficeGest;

if (Environment.GetEnvironmentVariable("OFFICEGEST_URL") is not { Length: > 0 } url
    || Environment.GetEnvironmentVariable("OFFICEGEST_USERNAME") is not { Length: > 0 } user
    || Environment.GetEnvironmentVariable("OFFICEGEST_PASSWORD") is not { Length: > 0 } password)
{
    Console.Error.WriteLine("Set OFFICEGEST_URL, OFFICEGEST_USERNAME and OFFICEGEST_PASSWORD. No installation? 'officegest sandbox' runs one and prints all three.");
    return 1;
}

await using var og = new OfficeGestClient(new OfficeGestClientOptions
    { BaseAddress = new Uri(url), Credential = new PasswordCredential(user, password) });

await foreach (Customer customer in og.Entities.Customers.List())                    // every page, on demand
    Console.WriteLine($"{customer.Id} {customer.Name}");

DateTime today = DateTime.Today, yesterday = today.AddDays(-1);
try { await og.Crm.Appointments.List(start: today, end: yesterday).CountAsync(); }
catch (OfficeGestValidationException e) { Console.WriteLine(e.Errors["end"][0]); }   // the server's message, by field
return 0;
