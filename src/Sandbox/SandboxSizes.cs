using OfficeGest.Sandbox.Demo;

namespace OfficeGest.Sandbox;

/// <summary>The number of records of each kind. The defaults are the size of a real car workshop.</summary>
public sealed class SandboxSizes
{
    /// <summary>Gets or sets the number of customers; at least 1.</summary>
    public int Customers { get; set; } = 1_200;

    /// <summary>Gets or sets the number of vehicles; at least 1. The first has the plate <c>AA-00-BB</c>.</summary>
    public int Vehicles { get; set; } = 2_600;

    /// <summary>Gets or sets the number of service orders, each with lines and most with booked times; at least 1.</summary>
    public int ServiceOrders { get; set; } = 5_000;

    /// <summary>Gets or sets the number of appointments, which are spread over the year 2026.</summary>
    public int Appointments { get; set; } = 300;

    /// <summary>Gets or sets the number of employees; at least 1.</summary>
    public int Employees { get; set; } = 12;

    /// <summary>Gets or sets the number of employees who are mechanics.</summary>
    public int Mechanics { get; set; } = 5;

    /// <summary>Gets or sets the number of job types in the catalogue.</summary>
    public int Interventions { get; set; } = 218;

    /// <summary>Gets or sets the number of fuels; at least 1.</summary>
    public int Fuels { get; set; } = 34;

    /// <summary>Gets or sets the number of vehicle brands; at least 1.</summary>
    public int Brands { get; set; } = 65;

    /// <summary>Gets or sets the number of vehicle models; at least 1.</summary>
    public int Models { get; set; } = 7_750;

    /// <summary>Gets or sets the number of vehicle versions; at least 1.</summary>
    public int Versions { get; set; } = 3_000;

    /// <summary>Gets small sizes: more than one page of each kind, but fast to read completely.</summary>
    public static SandboxSizes Small => new()
    {
        Customers = 40,
        Vehicles = 60,
        ServiceOrders = 120,
        Appointments = 40,
        Interventions = 30,
        Models = 80,
        Versions = 50,
    };

    internal DemoSizes Checked()
    {
        foreach (var (name, value, least) in new[]
        {
            (nameof(Customers), Customers, 1), (nameof(Vehicles), Vehicles, 1), (nameof(ServiceOrders), ServiceOrders, 1), (nameof(Appointments), Appointments, 0),
            (nameof(Employees), Employees, 1), (nameof(Mechanics), Mechanics, 0), (nameof(Interventions), Interventions, 0), (nameof(Fuels), Fuels, 1),
            (nameof(Brands), Brands, 1), (nameof(Models), Models, 1), (nameof(Versions), Versions, 1),
        })
        {
            if (value < least)
                throw new ArgumentOutOfRangeException(name, value, $"The sandbox needs at least {least}.");
        }

        return new DemoSizes(
            Customers, Vehicles, ServiceOrders, Appointments, Employees, Math.Min(Mechanics, Employees), Interventions, Fuels, Brands, Models, Versions);
    }
}
