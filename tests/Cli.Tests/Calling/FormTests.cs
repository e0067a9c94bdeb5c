using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Calling;

/// <summary>Forms and files, as the sandbox receives them.</summary>
public sealed class FormTests : IAsyncLifetime, IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        security: [{ bearer: [] }]
        paths:
          /attachments:
            post:
              operationId: createAttachment
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: { type: object, required: [file, title], properties: { title: { type: string }, file: { type: string, format: binary }, note: { type: string } } }
              responses: { "204": { description: Kept. } }
          /notes:
            post:
              operationId: createNote
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Note" } } } }
              responses: { "204": { description: Kept. } }
          /scans:
            post:
              operationId: createScan
              requestBody: { required: true, content: { application/pdf: { schema: { type: string, format: binary } } } }
              responses: { "204": { description: Kept. } }
        components:
          securitySchemes: { bearer: { type: http, scheme: bearer } }
          schemas:
            Note: { type: object, required: [text], properties: { text: { type: string }, kind: { type: string } } }
        """;

    private readonly TemporaryFolder _folder = new();
    private OfficeGestSandbox _sandbox = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("spec.yaml", Spec);
        _folder.Write("offer.txt", "Orçamento 7");
        _sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Spec = SandboxSpec.FromText(Spec);
        });
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_goes_out_in_a_multipart_form()
    {
        (await CallAsync("createAttachment", "--param", "title=a=b & c", "--param", "file=@offer.txt")).ShouldExitWith(0);

        RecordedRequest sent = Sent();
        sent.Headers["Content-Type"].ShouldStartWith("multipart/form-data; boundary=");
        sent.Body.ShouldContain("name=\"title\"");
        sent.Body.ShouldContain("a=b & c");
        sent.Body.ShouldContain("filename=\"offer.txt\"");
        sent.Body.ShouldContain("Orçamento 7");
    }

    [Fact]
    public async Task A_form_of_text_goes_out_url_encoded()
    {
        (await CallAsync("createNote", "--param", "text=óleo & filtro", "--param", "kind=a+b")).ShouldExitWith(0);

        RecordedRequest sent = Sent();
        sent.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        sent.Body.ShouldBe("text=%C3%B3leo+%26+filtro&kind=a%2Bb");
    }

    [Fact]
    public async Task A_file_that_is_the_body_goes_out_under_the_type_of_the_spec()
    {
        (await CallAsync("createScan", "--body", "offer.txt")).ShouldExitWith(0);

        (Sent().Headers["Content-Type"], Sent().Body).ShouldBe(("application/pdf", "Orçamento 7"));
    }

    [Theory]
    [InlineData("createNote needs --param text=…", "createNote", "--param", "kind=a")]
    [InlineData("createNote needs --param for the fields of its form; it has text, kind.", "createNote")]
    [InlineData("createNote has no parameter 'txt'; it has text, kind.", "createNote", "--param", "txt=a")]
    [InlineData("'text' cannot be a file", "createNote", "--param", "text=@offer.txt")]
    [InlineData("createNote takes a form: give its fields with --param.", "createNote", "--body", "offer.txt")]
    [InlineData("not both", "createNote", "--param", "text=a", "--body", "offer.txt")]
    [InlineData("'gone.pdf' does not exist.", "createAttachment", "--param", "title=a", "--param", "file=@gone.pdf")]
    [InlineData("createAttachment needs --param file=…", "createAttachment", "--param", "title=a")]
    public async Task What_cannot_be_sent_is_refused_before_anything_is(string words, params string[] arguments)
    {
        ToolRun run = (await CallAsync(arguments)).ShouldExitWith(2);

        run.Errors.ReplaceLineEndings(" ").ShouldContain(words);
        _sandbox.Requests.ShouldBeEmpty();
    }

    private RecordedRequest Sent() => _sandbox.Requests.Single(static request => !request.Path.Contains("/auth/", StringComparison.Ordinal));

    private Task<ToolRun> CallAsync(params string[] arguments) => ToolRun.In(_folder, ["call", .. arguments, "--spec", "spec.yaml", "--yes"], null, new Dictionary<string, string>
    {
        ["OFFICEGEST_URL"] = _sandbox.BaseAddress.ToString(),
        ["OFFICEGEST_USERNAME"] = _sandbox.Username,
        ["OFFICEGEST_PASSWORD"] = _sandbox.Password,
    });
}
