using System.Collections.Concurrent;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

/// <summary>
/// The invented data of a seed and size. Every part is created when it is first needed, never changes, and is shared by all
/// sandboxes of the process, so that starting another one is cheap.
/// </summary>
internal sealed class DemoWorld
{
    private const int MostKept = 8;

    private static readonly ConcurrentDictionary<(int, DemoSizes), DemoWorld> Kept = new();

    private readonly Lazy<Customer[]> _customers;
    private readonly Lazy<Employee[]> _employees;
    private readonly Lazy<Vehicle[]> _vehicles;
    private readonly Lazy<ServiceOrder[]> _orders;
    private readonly Lazy<Dictionary<int, int>> _orderIndex;
    private readonly Lazy<Intervention[]> _interventions;
    private readonly Lazy<CatalogueEntry[]> _fuels;
    private readonly Lazy<CatalogueEntry[]> _brands;
    private readonly Lazy<CatalogueEntry[]> _models;
    private readonly Lazy<CatalogueEntry[]> _versions;
    private readonly ConcurrentDictionary<string, Lazy<Snapshot>> _snapshots = new(StringComparer.Ordinal);

    private DemoWorld(int seed, DemoSizes sizes)
    {
        Seed = new SandboxSeed(seed);
        Sizes = sizes;
        _customers = new(() => Demo.Customers.Generate(Seed, sizes.Customers));
        _employees = new(() => Demo.Employees.Generate(Seed, sizes.Employees, sizes.Mechanics));
        _fuels = new(() => Catalogue.Fuels(sizes.Fuels));
        _brands = new(() => Catalogue.Brands(sizes.Brands));
        _models = new(() => Catalogue.Models(Seed, sizes.Models, sizes.Brands));
        _versions = new(() => Catalogue.Versions(Seed, sizes.Versions, sizes.Models));
        _interventions = new(() => Demo.Interventions.Generate(Seed, sizes.Interventions));
        _vehicles = new(() => Demo.Vehicles.Generate(Seed, sizes, Brands, Models));
        _orders = new(() => Demo.ServiceOrders.Generate(Seed, sizes, Vehicles));
        _orderIndex = new(() => ServiceOrders.Select((order, index) => (order.Number, index)).ToDictionary(pair => pair.Number, pair => pair.index));
    }

    public SandboxSeed Seed { get; }

    public DemoSizes Sizes { get; }

    public Customer[] Customers => _customers.Value;

    public Employee[] Employees => _employees.Value;

    public Vehicle[] Vehicles => _vehicles.Value;

    public ServiceOrder[] ServiceOrders => _orders.Value;

    public IReadOnlyDictionary<int, int> OrderIndex => _orderIndex.Value;

    public Intervention[] Interventions => _interventions.Value;

    public CatalogueEntry[] Fuels => _fuels.Value;

    public CatalogueEntry[] Brands => _brands.Value;

    public CatalogueEntry[] Models => _models.Value;

    public CatalogueEntry[] Versions => _versions.Value;

    public int Mechanics => Sizes.Mechanics;

    public static DemoWorld For(int seed, DemoSizes sizes)
    {
        if (Kept.Count >= MostKept && !Kept.ContainsKey((seed, sizes)))
            Kept.Clear();
        return Kept.GetOrAdd((seed, sizes), static key => new DemoWorld(key.Item1, key.Item2));
    }

    /// <summary>Returns the rows of a name, which are written once.</summary>
    public Snapshot Rows(string name, Func<DemoWorld, IEnumerable<Row>> rows) =>
        _snapshots.GetOrAdd(name, _ => new(() => new Snapshot([.. rows(this)]))).Value;
}
