using System.Runtime.CompilerServices;
using Acme.Soak;

namespace OfficeGest.Soak.Load;

/// <summary>A list that is walked, reduced to the keys of its records.</summary>
internal abstract class Collection(string name)
{
    public static IReadOnlyList<Collection> All { get; } =
    [
        new Collection<Customer>("customers", static og => og.Entities.Customers.List(), static row => row.Id),
        new Collection<Vehicle>("vehicles", static og => og.Workshop.Vehicles.List(), static row => row.Plate),
        new Collection<ServiceOrder>("service orders", static og => og.Workshop.ServiceOrders.List(), static row => row.Number),
        new Collection<VehicleModel>("models", static og => og.Workshop.Models.List(), static row => row.Id),
    ];

    public string Name => name;

    public abstract IAsyncEnumerable<(IReadOnlyList<string> Keys, string? Continuation)> PagesAsync(
        OfficeGestClient client, string? continuation, CancellationToken cancellationToken);
}

internal sealed class Collection<T>(string name, Func<OfficeGestClient, AsyncPageable<T>> list, Func<T, object> key) : Collection(name)
{
    public override async IAsyncEnumerable<(IReadOnlyList<string> Keys, string? Continuation)> PagesAsync(
        OfficeGestClient client, string? continuation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Page<T> page in list(client).AsPages(continuation, cancellationToken))
            yield return ([.. page.Items.Select(row => key(row).ToString()!)], page.Continuation);
    }
}
