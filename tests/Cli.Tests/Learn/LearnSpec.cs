namespace OfficeGest.Cli.Tests.Learn;

/// <summary>A spec to learn into: shared errors, a list, a record, a login.</summary>
internal static class LearnSpec
{
    public const string Yaml = """
        # Ours.
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://{domain}/api/v2", variables: { domain: { default: company.officegest.com } } }]
        paths:
          /auth/login:
            post:
              operationId: login
              responses: { "200": { description: Ok., content: { application/json: { schema: { type: object, properties: { data: { type: object, properties: { token: { type: string } } } } } } } } }

          /customers:
            get:
              operationId: listCustomers
              tags: [Entities]
              responses:
                "200":
                  description: Customers.
                  content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Customer" } } } } } }
                "422": { $ref: "#/components/responses/Invalid" }

          /customers/{customer}:
            get:
              operationId: getCustomer
              parameters:
                - { name: customer, in: path, required: true, description: The number., schema: { type: integer, format: int64 } }
              responses:
                "200":
                  description: A customer.
                  content: { application/json: { schema: { type: object, properties: { data: { $ref: "#/components/schemas/Customer" } } } } }
        components:
          responses:
            Invalid: { description: Invalid., content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } } }
          schemas:
            # Whoever buys.
            Customer:
              type: object
              required: [id]
              properties:
                id: { type: integer } # The key.
                name: { type: string }
                active: { type: [boolean, "null"] }
                balance: { type: number }
                since: { type: string, format: date }
                country: { type: object, properties: { code: { type: string } } }
                tags: { type: array, items: { type: string } }
                rates: { type: object, additionalProperties: { type: number } }
            Error: { type: object, properties: { message: { type: string } } }

        """;
}
