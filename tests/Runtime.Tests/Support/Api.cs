using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>A transport over a scripted server, and operations as the generator describes them.</summary>
internal static class Api
{
    public static readonly ApiOperation GetCustomer = new("getCustomer", "GET", "/entities/customers/{customer}") { Envelope = "data", Meta = "meta", Module = "entities.customers" };

    public static readonly ApiOperation PostCustomer = new("createCustomer", "POST", "/entities/customers") { Envelope = "data" };

    public static readonly ApiOperation ListCustomers = new("listCustomers", "GET", "/entities/customers")
    {
        Envelope = "data",
        Meta = "meta",
        Paging = new ApiPaging { Style = ApiPagingStyle.Page, PageParameter = "page", SizeParameter = "limit", MaximumSize = 250, HasMoreKey = "has_more" },
    };

    public static readonly ApiOperation ListOrders = new("listServiceOrders", "GET", "/workshop/service-orders")
    {
        Envelope = "data",
        Meta = "meta",
        Paging = new ApiPaging { Style = ApiPagingStyle.Cursor, CursorParameter = "cursor", SizeParameter = "limit", MaximumSize = 100, NextKey = "next" },
    };

    public static ApiTransport Create(ScriptedServer server, TestClock? clock = null, Action<OfficeGestClientOptions>? configure = null)
    {
        var options = new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = new TokenCredential("secret-token"),
            Handler = server,
            TimeProvider = clock ?? new TestClock(),
            Retry = new RetryOptions { UseJitter = false },
        };
        configure?.Invoke(options);
        return ApiTransport.Create(options);
    }

    public static Task<Customer> Get(this ApiTransport transport, CancellationToken cancellationToken = default) =>
        transport.SendAsync<Customer>(new ApiRequest(GetCustomer).SetPath("customer", "1"), Customer.ReadJson, cancellationToken);

    public static Task<Customer> Post(this ApiTransport transport, CancellationToken cancellationToken = default) =>
        transport.SendAsync<Customer>(new ApiRequest(PostCustomer).SetJson(new Customer { Id = 7, Name = "Silva" }, Customer.WriteJson), Customer.ReadJson, cancellationToken);

    public static AsyncPageable<Customer> Customers(this ApiTransport transport) =>
        transport.List(() => new ApiRequest(ListCustomers), Customer.ReadJson);

    public static AsyncPageable<Customer> Orders(this ApiTransport transport) => transport.List(() => new ApiRequest(ListOrders), Customer.ReadJson);
}
