namespace OfficeGest.Sandbox.Demo;

/// <summary>The sizes of a data set as a value, which is the cache key of the data set.</summary>
internal sealed record DemoSizes(
    int Customers, int Vehicles, int ServiceOrders, int Appointments, int Employees, int Mechanics, int Interventions, int Fuels, int Brands, int Models, int Versions);
