namespace OfficeGest.Cli.Tests.Diff;

/// <summary>A spec with one of everything that a diff can find.</summary>
internal static class DiffSpec
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /customers:
            get:
              operationId: listCustomers
              parameters:
                - { name: page, in: query, schema: { type: integer, minimum: 1 } }
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 250 } }
                - { name: name, in: query, schema: { type: string } }
              responses:
                "200":
                  description: A page.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          data: { type: array, items: { $ref: "#/components/schemas/Customer" } }
                          meta: { type: object, properties: { current_page: { type: integer }, has_more: { type: boolean } } }
            post:
              operationId: createCustomer
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Customer" }
              responses:
                "200":
                  description: The customer.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Customer" }
          /customers/{customer}:
            get:
              operationId: getCustomer
              parameters:
                - { name: customer, in: path, required: true, schema: { type: integer, format: int64 } }
              responses:
                "200":
                  description: A customer.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Customer" }
          /shapes/{shape}:
            get:
              operationId: getShape
              parameters:
                - { name: shape, in: path, required: true, schema: { type: string } }
              responses:
                "200":
                  description: A shape.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Shape" }
        components:
          schemas:
            Customer:
              type: object
              required: [id]
              properties:
                id: { type: integer, format: int64 }
                name: { type: string }
                status: { $ref: "#/components/schemas/Status" }
            Status:
              type: string
              enum: [active, blocked]
            Circle:
              type: object
              required: [kind, radius]
              properties: { kind: { type: string }, radius: { type: number } }
            Square:
              type: object
              required: [kind, side]
              properties: { kind: { type: string }, side: { type: number } }
            Shape:
              oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }]
              discriminator: { propertyName: kind, mapping: { circle: "#/components/schemas/Circle", square: "#/components/schemas/Square" } }

        """;
}
