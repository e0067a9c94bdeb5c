namespace OfficeGest.Package.Tests;

/// <summary>An endpoint that no part of the product knows: what a user adds to a spec one day.</summary>
internal static class NewEndpoint
{
    public const string Call = """

        await foreach (Warehouse warehouse in og.Stocks.Warehouses.List()) Console.WriteLine($"warehouse={warehouse.Name}");
        """;

    public static string AddTo(string spec) => spec
        .Replace("\npaths:\n", "\npaths:\n" + Path, StringComparison.Ordinal)
        .Replace("\n  schemas:\n", "\n  schemas:\n" + Schema, StringComparison.Ordinal);

    private const string Path = """
          /stocks/warehouses:
            get:
              operationId: listWarehouses
              summary: Lists the warehouses.
              responses:
                "200":
                  description: The warehouses.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          data:
                            type: array
                            items: { $ref: "#/components/schemas/Warehouse" }
                      example:
                        data:
                          - { id: 1, name: Armazém central }

        """;

    private const string Schema = """
            Warehouse:
              type: object
              required: [id]
              properties:
                id: { type: integer, format: int64 }
                name: { type: string }

        """;
}
