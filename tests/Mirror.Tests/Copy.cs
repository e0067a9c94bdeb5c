using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Mirror.OfficeGest;
using OfficeGest.Sandbox;

namespace OfficeGest.Mirror.Tests;

/// <summary>A file with a copy, and what an installation should have given it.</summary>
internal sealed class Copy : IDisposable
{
    public static readonly string[] Collections = ["customers", "vehicles", "service_orders"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("officegest-mirror-test-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "mirror.db");

    /// <summary>The settings of a process that makes the copy once, with small pages and a lease that ends soon.</summary>
    public (string Name, string Value)[] Settings(OfficeGestSandbox sandbox, params (string Name, string Value)[] more) => Settings(sandbox.BaseAddress, sandbox.Username, sandbox.Password, more);

    public (string Name, string Value)[] Settings(Uri address, string user, string password, params (string Name, string Value)[] more) =>
    [
        ("OfficeGest__BaseAddress", address.AbsoluteUri), ("OfficeGest__UserName", user), ("OfficeGest__Password", password), ("OfficeGest__PageSize", "10"),
        ("Mirror__Database", Path), ("Mirror__Once", "true"), ("Mirror__Lease", "00:00:01.5"), ("Mirror__RetryDelay", "00:00:00.2"), .. more,
    ];

    public static async Task<SortedDictionary<string, string>> ExpectedAsync(OfficeGestSandbox sandbox)
    {
        await using var og = new OfficeGestClient(new OfficeGestClientOptions { BaseAddress = sandbox.BaseAddress, Credential = new PasswordCredential(sandbox.Username, sandbox.Password) });
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (Customer customer in og.Entities.Customers.List()) rows.Add($"customers/{customer.Id}", JsonSerializer.Serialize(customer));
        await foreach (Vehicle vehicle in og.Workshop.Vehicles.List()) rows.Add($"vehicles/{vehicle.Plate}", JsonSerializer.Serialize(vehicle));
        await foreach (ServiceOrder order in og.Workshop.ServiceOrders.List()) rows.Add($"service_orders/{order.Number}", JsonSerializer.Serialize(order));
        return rows;
    }

    /// <summary>What is kept, or what is marked as deleted.</summary>
    public SortedDictionary<string, string> Rows(bool deleted = false)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string collection in Collections)
            foreach (object[] row in Query($"SELECT key, json FROM {collection} WHERE deleted_at IS {(deleted ? "NOT NULL" : "NULL")}")) rows.Add($"{collection}/{row[0]}", (string)row[1]);
        return rows;
    }

    public async Task ShouldBeThatOfAsync(OfficeGestSandbox sandbox)
    {
        SortedDictionary<string, string> expected = await ExpectedAsync(sandbox);
        SortedDictionary<string, string> rows = Rows();
        rows.Keys.ShouldBe(expected.Keys);
        rows.Where(row => row.Value != expected[row.Key]).ShouldBeEmpty();
    }

    /// <summary>Whether a process is in the midst of a transaction that writes.</summary>
    public bool IsLocked()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        connection.Open();
        try
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            return false;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            return true;
        }
    }

    public long Number(string sql) => Convert.ToInt64(Query(sql).Single()[0], CultureInfo.InvariantCulture);

    public List<object[]> Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>As after the interval.</summary>
    public void MakeDue() => Query("UPDATE part SET due_at = 0");

    public void Dispose() => _folder.Delete(recursive: true);
}
