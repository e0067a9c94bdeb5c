namespace OfficeGest.Sandbox.Tests;

/// <summary>A description with endpoints that nobody has ever seen.</summary>
internal static class SmallSpec
{
    public const string Yaml = """
        openapi: 3.1.0
        info: { title: More, version: '1' }
        servers: [{ url: 'https://{domain}/api/v2', variables: { domain: { default: company.officegest.com } } }]
        paths:
          /workshop/tyres:
            parameters:
              - { name: page, in: query, schema: { type: integer, default: 1 } }
            get:
              operationId: listTyres
              x-officegest-module: workshop.stock
              parameters:
                - { name: limit, in: query, schema: { type: integer, maximum: 20 } }
                - { name: brand, in: query, schema: { type: string }, x-officegest-match: contains, x-officegest-field: brand_name }
                - { name: sort, in: query, schema: { type: string } }
                - { name: winter, in: query, schema: { type: boolean } }
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [data]
                        properties:
                          data: { type: array, items: { $ref: '#/components/schemas/Tyre' } }
                          meta: { type: object }
                      example: { data: [{ id: 7, size: 205/55 R16, brand_name: Exemplo, winter: true, mounted_on: null }] }
            post:
              operationId: createTyre
              requestBody:
                content:
                  application/json: { schema: { $ref: '#/components/schemas/TyreInput' } }
              responses:
                '201': { $ref: '#/components/responses/Tyre' }
          /workshop/tyres/{tyre}:
            parameters:
              - { name: tyre, in: path, required: true, schema: { type: integer } }
            get: { responses: { '200': { $ref: '#/components/responses/Tyre' } } }
            put:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/TyreInput' } } } }
              responses: { '200': { $ref: '#/components/responses/Tyre' } }
            patch:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/TyreInput' } } } }
              responses: { '200': { $ref: '#/components/responses/Tyre' } }
            delete: { responses: { '204': { description: gone } } }
          /workshop/tyres/{tyre}/mount:
            post:
              parameters: [{ name: tyre, in: path, required: true, schema: { type: integer } }]
              responses: { '200': { $ref: '#/components/responses/Tyre' } }
          /workshop/tyres/search:
            get:
              parameters: [{ name: q, in: query, required: true, schema: { type: string } }]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Tyre' } } } } } }
          /workshop/lifts:
            get:
              parameters: [{ name: cursor, in: query, schema: { type: string } }, { name: limit, in: query, schema: { type: integer } }]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: { type: object, properties: { data: { type: array, items: { type: object, properties: { code: { type: string, pattern: '^L[0-9]{3}$' } } } }, meta: { type: object, properties: { next: { type: string } } } } }
          /workshop/vehicles/{plate}/notes:
            get: { responses: { '200': { $ref: '#/components/responses/Notes' } } }
            post: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { $ref: '#/components/schemas/Note' } } } } } } } }
          /settings:
            get: { responses: { '200': { $ref: '#/components/responses/Settings' } } }
            put: { responses: { '200': { $ref: '#/components/responses/Settings' } } }
          /ping:
            get: { security: [], responses: { '200': { description: ok, content: { text/plain: { example: pong } } } } }
          /files/{file}:
            get: { responses: { '200': { description: ok, content: { application/pdf: { schema: { type: string, format: binary } } } } } }
          /events:
            get: { responses: { '200': { description: ok, content: { text/event-stream: { itemSchema: { $ref: '#/components/schemas/Tyre' }, schema: { $ref: '#/components/schemas/Tyre' } } } } } }
          /trees/{tree}:
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } } }
          /entities/customers/{customer}:
            patch: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: object, properties: { id: { type: integer }, name: { type: string } } } } } } } } } }
            delete: { responses: { '204': { description: gone } } }
        components:
          responses:
            Tyre:
              description: ok
              content: { application/json: { schema: { type: object, required: [data], properties: { data: { $ref: '#/components/schemas/Tyre' } } } } }
            Notes:
              description: ok
              content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Note' } } } } } }
            Settings:
              description: ok
              content: { application/json: { schema: { type: object, properties: { data: { type: object, properties: { language: { type: string, enum: [pt, en] }, vat: { type: number, default: 23 } } } } } } }
          schemas:
            Tyre:
              allOf:
                - { type: object, required: [id, size], properties: { id: { type: integer, minimum: 5 }, size: { type: string, maxLength: 20 } } }
                - type: object
                  properties:
                    brand_name: { type: [string, 'null'] }
                    winter: { type: boolean }
                    mounted_on: { anyOf: [{ type: 'null' }, { type: string, format: date }] }
                    depth: { type: number, minimum: 1.6 }
                    supplier_tax: { type: [string, 'null'], format: nif }
            Note: { type: object, properties: { id: { type: integer }, text: { type: string }, author: { oneOf: [{ $ref: '#/components/schemas/Tree' }, { type: string }] } } }
            TyreInput: { type: object, required: [size], properties: { size: { type: string }, brand_name: { type: string }, depth: { type: number }, stock: { type: integer }, supplier_tax: { type: [string, 'null'], format: nif } } }
            Tree: { type: object, properties: { name: { type: string }, children: { type: array, items: { $ref: '#/components/schemas/Tree' } }, parent: { $ref: '#/components/schemas/Tree' } } }
        """;
}
