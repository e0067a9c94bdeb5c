using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Mirror.OfficeGest;
using Mirror.Storage;
using OfficeGest;

namespace Mirror.Collections;

/// <summary>What is mirrored, and how it is read.</summary>
internal abstract class Collection(string name)
{
    public static IReadOnlyList<Collection> All { get; } =
    [
        new Collection<Customer>(
            "customers",
            static (og, _) => og.Entities.Customers.List(),
            static (og, key, stop) => og.Entities.Customers.GetAsync(long.Parse(key, CultureInfo.InvariantCulture), cancellationToken: stop),
            static customer => (customer.Id.ToString(CultureInfo.InvariantCulture), null)),
        new Collection<Vehicle>(
            "vehicles",
            static (og, _) => og.Workshop.Vehicles.List(),
            static (og, key, stop) => og.Workshop.Vehicles.GetAsync(key, cancellationToken: stop),
            static vehicle => (vehicle.Plate, null)),
        new Collection<ServiceOrder>(
            "service_orders",
            static (og, part) => og.Workshop.ServiceOrders.List(new() { DateFrom = part.From, DateTo = part.To }),
            static (og, key, stop) => og.Workshop.ServiceOrders.GetAsync(long.Parse(key, CultureInfo.InvariantCulture), cancellationToken: stop),
            static order => (order.Number.ToString(CultureInfo.InvariantCulture), order.Date),
            PartPlan.Quarters),
    ];

    /// <summary>The name, which is also that of the table.</summary>
    public string Name => name;

    public abstract IEnumerable<PartPlan> Parts(DateOnly today);

    public abstract IAsyncEnumerable<RowPage> ReadAsync(OfficeGestClient og, Part part, CancellationToken cancellationToken);

    /// <summary>Whether the installation still has the record.</summary>
    public abstract Task<bool> ExistsAsync(OfficeGestClient og, string key, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class Collection<T>(
    string name,
    Func<OfficeGestClient, Part, AsyncPageable<T>> list,
    Func<OfficeGestClient, string, CancellationToken, Task> get,
    Func<T, (string Key, DateOnly? Date)> identify,
    Func<string, DateOnly, IEnumerable<PartPlan>>? parts = null)
    : Collection(name)
{
    public override IEnumerable<PartPlan> Parts(DateOnly today) => parts?.Invoke(Name, today) ?? [PartPlan.Whole(Name)];

    public override async IAsyncEnumerable<RowPage> ReadAsync(OfficeGestClient og, Part part, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Page<T> page in list(og, part).AsPages(part.Continuation, cancellationToken))
            yield return new RowPage([.. page.Items.Select(Keep)], page.Continuation);
    }

    public override async Task<bool> ExistsAsync(OfficeGestClient og, string key, CancellationToken cancellationToken)
    {
        try
        {
            await get(og, key, cancellationToken);
            return true;
        }
        catch (OfficeGestNotFoundException)
        {
            return false;
        }
    }

    private Row Keep(T item)
    {
        (string key, DateOnly? date) = identify(item);
        return new Row(key, date?.ToString("O", CultureInfo.InvariantCulture), JsonSerializer.Serialize(item));
    }
}
