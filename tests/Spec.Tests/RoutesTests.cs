namespace OfficeGest.Spec.Tests;

public class RoutesTests
{
    /// <summary>Every route that is known in public. A route that goes, or changes its id, breaks what users wrote.</summary>
    public static TheoryData<string, string, string> Known => new()
    {
        { "POST", "/auth/login", "login" },
        { "DELETE", "/auth/logout", "logout" },
        { "GET", "/entities/customers", "listCustomers" },
        { "GET", "/entities/customers/{customer}", "getCustomer" },
        { "GET", "/entities/customers/search", "searchCustomers" },
        { "GET", "/entities/employees", "listEmployees" },
        { "GET", "/entities/suppliers", "listSuppliers" },
        { "GET", "/sales/documents", "listSalesDocuments" },
        { "GET", "/workshop/vehicles", "listVehicles" },
        { "GET", "/workshop/vehicles/{plate}", "getVehicle" },
        { "GET", "/workshop/service-orders", "listServiceOrders" },
        { "GET", "/workshop/service-orders/{serviceOrder}", "getServiceOrder" },
        { "GET", "/workshop/service-orders/{serviceOrder}/times", "listServiceOrderTimes" },
        { "GET", "/workshop/monitor", "listMonitor" },
        { "GET", "/workshop/monitor/service-orders", "listMonitorServiceOrders" },
        { "GET", "/workshop/mechanics", "listMechanics" },
        { "GET", "/workshop/interventions", "listInterventions" },
        { "GET", "/workshop/fuels", "listFuels" },
        { "GET", "/workshop/fuels/{id}", "getFuel" },
        { "GET", "/workshop/brands", "listBrands" },
        { "GET", "/workshop/brands/{id}", "getBrand" },
        { "GET", "/workshop/models", "listModels" },
        { "GET", "/workshop/models/{id}", "getModel" },
        { "GET", "/workshop/versions", "listVersions" },
        { "GET", "/workshop/versions/{id}", "getVersion" },
        { "GET", "/tables/departments", "listDepartments" },
        { "GET", "/crm/appointments", "listAppointments" },
        { "GET", "/crm/appointments/{id}", "getAppointment" },
        { "POST", "/crm/appointments", "createAppointment" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_known_route_is_there_under_its_id(string method, string path, string id)
    {
        SpecFile.Operations.Keys.ShouldContain(id);
        SpecOperation operation = SpecFile.Operations[id];

        operation.Method.ShouldBe(method);
        operation.Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("/customers")]
    [InlineData("/workshop/jobs")]
    [InlineData("/sales/invoices")]
    [InlineData("/entities/users")]
    [InlineData("/users")]
    [InlineData("/hr/employees")]
    [InlineData("/queue-master")]
    [InlineData("/queue-master/events")]
    public void A_route_that_answered_404_is_not_there(string path) => SpecFile.Document.Paths.Keys.ShouldNotContain(path);
}
