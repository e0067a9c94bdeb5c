using System.Globalization;
using System.Text;

namespace OfficeGest.Benchmarks;

/// <summary>A document like those of large ERPs, always the same: resources with five operations and four schemas each.</summary>
internal static class LargeDocument
{
    /// <summary>The description of the schema that <see cref="Edited"/> changes.</summary>
    private const string Marked = "description: A line of resource 7.";

    /// <param name="bytes">The least size; every byte is ASCII.</param>
    public static string Yaml(int bytes)
    {
        var paths = new StringBuilder();
        var schemas = new StringBuilder();
        for (int i = 0; paths.Length + schemas.Length < bytes; i++)
        {
            paths.Append(CultureInfo.InvariantCulture, $$"""
                  /module{{i % 20}}/resources{{i}}:
                    get:
                      operationId: listResources{{i}}
                      summary: Lists the resources of kind {{i}}
                      description: The page is ordered by key. Filters are combined; what is not given does not restrict.
                      parameters:
                        - { name: page, in: query, schema: { type: integer, minimum: 1, default: 1 } }
                        - { name: limit, in: query, schema: { type: integer, maximum: 250 } }
                        - { name: status, in: query, description: Only those with this status, schema: { $ref: '#/components/schemas/Status{{i}}' } }
                      responses:
                        '200':
                          description: One page
                          content: { application/json: { schema: { type: object, required: [data], properties: { data: { type: array, items: { $ref: '#/components/schemas/Resource{{i}}' } }, meta: { type: object, properties: { has_more: { type: boolean } } } } } } }
                    post:
                      operationId: createResource{{i}}
                      summary: Creates one
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/ResourceUpdate{{i}}' } } } }
                      responses: { '201': { description: Created, content: { application/json: { schema: { type: object, properties: { data: { $ref: '#/components/schemas/Resource{{i}}' } } } } } } }
                  /module{{i % 20}}/resources{{i}}/{id}:
                    parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                    get:
                      operationId: getResource{{i}}
                      summary: Reads one
                      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { $ref: '#/components/schemas/Resource{{i}}' } } } } } } }
                    patch:
                      operationId: updateResource{{i}}
                      summary: Changes what is given
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/ResourceUpdate{{i}}' } } } }
                      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { $ref: '#/components/schemas/Resource{{i}}' } } } } } } }
                    delete: { operationId: deleteResource{{i}}, summary: Removes it, responses: { '204': { description: Gone } } }

                """);
            schemas.Append(CultureInfo.InvariantCulture, $$"""
                    Status{{i}}: { type: string, enum: [open, closed, 'on-hold', {{(char)('a' + (i % 26))}}] }
                    Line{{i}}:
                      type: object
                      description: A line of resource {{i}}.
                      properties: { article: { type: string }, quantity: { type: number }, price: { type: string, format: decimal }, vat: { type: number }, note: { type: [string, 'null'] } }
                    ResourceUpdate{{i}}:
                      type: object
                      properties: { name: { type: string, maxLength: 120 }, email: { type: [string, 'null'], format: email }, active: { type: boolean }, lines: { type: array, items: { $ref: '#/components/schemas/Line{{i}}' } } }
                    Resource{{i}}:
                      type: object
                      description: A resource of kind {{i}}, as the server keeps it.
                      required: [id]
                      properties:
                        id: { type: integer, description: Its key. }
                        name: { type: string, description: What people call it. }
                        email: { type: [string, 'null'], format: email }
                        created_at: { type: string, format: date-time }
                        due: { type: string, format: date }
                        total: { type: number, description: With VAT, in euros. }
                        status: { $ref: '#/components/schemas/Status{{i}}' }
                        lines: { type: array, items: { $ref: '#/components/schemas/Line{{i}}' } }
                        address: { type: object, properties: { street: { type: string }, postal_code: { type: string }, country: { type: string } } }
                        labels: { type: object, additionalProperties: { type: string } }

                """);
        }

        return $"openapi: 3.1.0\ninfo: {{ title: A large API, version: '1' }}\npaths:\n{paths}components:\n  schemas:\n{schemas}";
    }

    /// <summary>With one schema changed, by a word of its description.</summary>
    public static string Edited(string document) => document.Replace(Marked, "description: A changed line of resource 7.", StringComparison.Ordinal);
}
