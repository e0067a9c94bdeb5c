using System;
using System.Linq;
using System.Threading.Tasks;
using LegacyNet48.OfficeGestApi;
using OfficeGest;

namespace LegacyNet48
{
    /// <summary>An application of .NET Framework 4.8 that reads customers and one vehicle.</summary>
    internal static class Program
    {
        private static async Task<int> Main()
        {
            string? url = Environment.GetEnvironmentVariable("OFFICEGEST_URL");
            string? user = Environment.GetEnvironmentVariable("OFFICEGEST_USERNAME");
            string? password = Environment.GetEnvironmentVariable("OFFICEGEST_PASSWORD");
            if (string.IsNullOrEmpty(url) || string.IsNullOrEmpty(user) || string.IsNullOrEmpty(password))
            {
                Console.Error.WriteLine("Set OFFICEGEST_URL, OFFICEGEST_USERNAME and OFFICEGEST_PASSWORD. No installation? 'officegest sandbox' runs one and prints all three.");
                return 1;
            }

            using var og = new OfficeGestClient(new OfficeGestClientOptions
            {
                BaseAddress = new Uri(url),
                Credential = new PasswordCredential(user!, password!),
            });

            int customers = 0;
            await foreach (Customer customer in og.Entities.Customers.List())
            {
                if (customers++ < 3) Console.WriteLine($"{customer.Id} {customer.Name}, {customer.City}");
            }

            Console.WriteLine($"customers={customers}");
            try
            {
                Vehicle vehicle = await og.Workshop.Vehicles.GetAsync("AA-00-BB");
                Console.WriteLine($"{vehicle.Plate} {vehicle.Description}");
                await og.Workshop.Vehicles.GetAsync("0000ZZ");
            }
            catch (OfficeGestNotFoundException exception)
            {
                Console.WriteLine($"404: {exception.ServerMessage}");
            }

            return og.Drift.GetReport().Entries.Any() ? 3 : 0;
        }
    }
}
