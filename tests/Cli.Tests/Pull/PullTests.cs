using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Pull;

public sealed class PullTests : IDisposable
{
    private const string Kept = """
        # Our description.
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          # The customers.
          /customers/{customer}:
            get:
              operationId: getCustomer
              x-officegest-evidence: { grade: observed, confidence: high }   # seen in May
              parameters:
                - name: customer
                  in: path
                  required: true
                  x-officegest-evidence: { grade: observed, confidence: low }
                  schema: { type: integer, format: int64 }
              responses:
                "200":
                  description: A customer.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Customer" }
        components:
          schemas:
            Customer:
              type: object
              properties:
                # The name on the invoice.
                name:
                  type: string
                  x-officegest-name: FullName
                phone: { type: string, x-officegest-evidence: { grade: observed, confidence: high } }

        """;

    private readonly TemporaryFolder _folder = new();

    public PullTests() => _folder.Write("kept.yaml", Kept);

    /// <summary>As a generator writes it: JSON, in another order, without our marks, and with a field more.</summary>
    private static string Vendor { get; } = Json("""
        {
          "components": { "schemas": { "Customer": { "properties": {
            "phone": { "type": "string" }, "city": { "type": "string" }, "name": { "type": "string" } }, "type": "object" } } },
          "paths": { "/customers/{customer}": { "get": {
            "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Customer" } } }, "description": "A customer." } },
            "parameters": [ { "in": "path", "name": "customer", "required": true, "schema": { "format": "int64", "type": "integer" } } ],
            "operationId": "getCustomer" } } },
          "info": { "version": "1", "title": "Shop" },
          "openapi": "3.1.0"
        }
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Our_marks_and_comments_stay_and_only_the_new_field_is_added()
    {
        _folder.Write("vendor.json", Vendor);

        ToolRun run = (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes")).ShouldExitWith(0);

        _folder.Read("kept.yaml").ShouldBe(Kept.Replace(
            "confidence: high } }\n", "confidence: high } }\n        city:\n          type: string\n", StringComparison.Ordinal));
        run.Output.ShouldContain("+ Customer.City: The property is new: string?.");
    }

    [Fact]
    public async Task A_second_pull_has_nothing_to_do()
    {
        _folder.Write("vendor.json", Vendor);
        await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes");
        string first = _folder.Read("kept.yaml");

        (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml")).ShouldExitWith(0).Errors.ShouldBe("kept.yaml is up to date.\n");

        _folder.Read("kept.yaml").ShouldBe(first);
    }

    [Fact]
    public async Task A_spec_that_is_not_there_yet_is_written_in_a_form_that_does_not_depend_on_the_order_of_the_source()
    {
        _folder.Write("one.json", Vendor);
        _folder.Write("two.yaml", SpecWriter.Document(SpecReader.Read(Vendor)));

        await ToolRun.In(_folder, "spec pull one.json --out new/one.yaml --yes");
        await ToolRun.In(_folder, "spec pull two.yaml --out new/two.yaml --yes");

        _folder.Read("new/one.yaml").ShouldBe(_folder.Read("new/two.yaml"));
        _folder.Read("new/one.yaml").ShouldStartWith("openapi: 3.1.0\n\ninfo:\n");
    }

    [Fact]
    public async Task A_mark_whose_place_is_gone_is_reported()
    {
        _folder.Write("vendor.json", Vendor.Replace("\"phone\":{\"type\":\"string\"},", string.Empty, StringComparison.Ordinal));

        ToolRun run = await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes");

        run.Errors.ShouldContain("/components/schemas/Customer/properties/phone/x-officegest-evidence");
    }

    [Theory]
    [InlineData("y", 0, true)]
    [InlineData("n", 1, false)]
    [InlineData("", 1, false)]
    [InlineData(null, 1, false)]
    public async Task It_asks_and_only_a_yes_writes(string? answer, int exitCode, bool written)
    {
        _folder.Write("vendor.json", Vendor);

        (await ToolRun.In(_folder, ["spec", "pull", "vendor.json", "--out", "kept.yaml"], answer)).ShouldExitWith(exitCode);

        (_folder.Read("kept.yaml") != Kept).ShouldBe(written);
        Directory.GetFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--dry-run", 0)]
    [InlineData("--yes --no-breaking", 3)]
    public async Task What_breaks_code_can_be_looked_at_and_rejected(string options, int exitCode)
    {
        _folder.Write("vendor.json", Vendor.Replace("\"phone\":", "\"telephone\":", StringComparison.Ordinal));

        ToolRun run = (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml " + options)).ShouldExitWith(exitCode);

        run.Output.ShouldContain("- Customer.Phone:");
        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Theory]
    [InlineData("{ \"openapi\": \"3.1.0\", ")]
    [InlineData("<html><body>Em manutenção</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task A_source_that_is_broken_changes_nothing(string source)
    {
        _folder.Write("vendor.json", source);

        (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes")).ShouldExitWith(1);

        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Fact]
    public async Task An_address_on_this_machine_is_read_also_after_a_redirect_within_it()
    {
        using var server = new Loopback(static context =>
        {
            if (context.Request.Url!.AbsolutePath == "/openapi.json") context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(Vendor));
            else context.Response.Redirect("/openapi.json");
        });

        (await ToolRun.In(_folder, $"spec pull {server.Address}old.json --out kept.yaml --yes")).ShouldExitWith(0);

        _folder.Read("kept.yaml").ShouldContain("        city:\n");
    }

    [Fact]
    public async Task A_redirect_to_another_origin_is_not_followed()
    {
        bool reached = false;
        using var other = new Loopback(_ => reached = true);
        using var server = new Loopback(context => context.Response.Redirect(other.Address));

        (await ToolRun.In(_folder, $"spec pull {server.Address} --out kept.yaml --yes")).ShouldExitWith(1).Errors.ShouldContain("another origin");

        reached.ShouldBeFalse();
        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Fact]
    public async Task A_body_without_end_is_given_up()
    {
        using var server = new Loopback(static context =>
        {
            context.Response.SendChunked = true;
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) context.Response.OutputStream.Write(block);
        });

        (await ToolRun.In(_folder, $"spec pull {server.Address} --out kept.yaml --yes")).ShouldExitWith(1).Errors.ShouldContain("larger than 32 MB");
    }

    [Fact]
    public async Task An_error_of_the_server_changes_nothing_and_the_query_is_not_printed()
    {
        using var server = new Loopback(static context => context.Response.StatusCode = (int)HttpStatusCode.Forbidden);

        ToolRun run = (await ToolRun.In(_folder, $"spec pull {server.Address}openapi.json?key=canary --out kept.yaml --yes")).ShouldExitWith(1);

        run.Errors.ShouldContain("returned 403");
        (run.Errors + run.Output).ShouldNotContain("canary");
    }

    [Theory]
    [InlineData("http://example.pt/openapi.json")]
    [InlineData("https://user:canary@example.pt/openapi.json")]
    [InlineData("ftp://example.pt/openapi.json")]
    [InlineData("file:///etc/hostname")]
    [InlineData("missing.json")]
    public async Task Sources_that_are_rejected(string source)
    {
        ToolRun run = (await ToolRun.In(_folder, $"spec pull {source} --out kept.yaml --yes")).ShouldExitWith(2);

        (run.Errors + run.Output).ShouldNotContain("canary");
        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Theory]
    [InlineData("--yes")]
    [InlineData("--dry-run --format json")]
    [InlineData("--dry-run --format markdown")]
    public async Task The_query_of_an_address_is_not_printed(string options)
    {
        using var server = new Loopback(static context => context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(Vendor)));
        using var wrong = new Loopback(static context => context.Response.OutputStream.Write("<html></html>"u8));

        ToolRun run = await ToolRun.In(_folder, $"spec pull {server.Address}openapi.json?key=canary --out kept.yaml {options}");
        ToolRun failed = await ToolRun.In(_folder, $"spec pull {wrong.Address}openapi.json?key=canary --out kept.yaml {options}");

        (run.Output + run.Errors + failed.Output + failed.Errors).ShouldNotContain("canary");
    }

    [Fact]
    public async Task A_response_that_is_cut_off_is_reported_with_its_address()
    {
        using var server = new Loopback(static context =>
        {
            context.Response.ContentLength64 = 1000;
            context.Response.OutputStream.Write("openapi: 3.1.0"u8);
            context.Response.Abort();
        });

        (await ToolRun.In(_folder, $"spec pull {server.Address} --out kept.yaml --yes")).ShouldExitWith(1).Errors.ShouldContain(server.Address);
        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Fact]
    public async Task Scripts_find_a_report_also_where_nothing_changes_or_all_is_new()
    {
        _folder.Write("vendor.json", Vendor);
        (await ToolRun.In(_folder, "spec pull vendor.json --out new.yaml --yes --format json")).ShouldExitWith(0).Output.ShouldContain("\"kind\": \"added\"");
        (await ToolRun.In(_folder, "spec pull vendor.json --out new.yaml --yes --format json")).ShouldExitWith(0).Output.ShouldContain("\"changes\": []");
    }

    [Fact]
    public async Task Line_ends_and_byte_order_mark_stay()
    {
        _folder.Write("vendor.json", Vendor);
        string windows = Kept.Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.Path, "kept.yaml"), windows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes")).ShouldExitWith(0);

        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "kept.yaml"));
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        string text = _folder.Read("kept.yaml");
        text.ShouldContain("city:\r\n");
        text.Count(static c => c == '\n').ShouldBe(text.Split("\r\n").Length - 1);
        (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes")).ShouldExitWith(0).Errors.ShouldContain("up to date");
    }

    [Fact]
    public async Task A_link_stays_and_the_file_behind_it_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows()) return;

        _folder.Write("vendor.json", Vendor);
        string kept = Path.Combine(_folder.Path, "kept.yaml");
        File.SetUnixFileMode(kept, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.yaml"), kept);

        (await ToolRun.In(_folder, "spec pull vendor.json --out link.yaml --yes")).ShouldExitWith(0);

        new FileInfo(Path.Combine(_folder.Path, "link.yaml")).LinkTarget.ShouldBe(kept);
        File.GetUnixFileMode(kept).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Read("kept.yaml").ShouldContain("city");
    }

    [Fact]
    public async Task A_spec_that_is_read_only_stays()
    {
        _folder.Write("vendor.json", Vendor);
        var kept = new FileInfo(Path.Combine(_folder.Path, "kept.yaml")) { IsReadOnly = true };

        (await ToolRun.In(_folder, "spec pull vendor.json --out kept.yaml --yes")).ShouldExitWith(1).Errors.ShouldContain("read-only");

        kept.IsReadOnly = false;
        _folder.Read("kept.yaml").ShouldBe(Kept);
    }

    [Fact]
    public void A_file_that_was_changed_in_the_meantime_is_not_overwritten()
    {
        byte[] expected = Encoding.UTF8.GetBytes("what was read");

        Should.Throw<OfficeGest.Cli.CommandLine.ToolException>(() => AtomicFile.Replace(Path.Combine(_folder.Path, "kept.yaml"), expected, "new"));

        _folder.Read("kept.yaml").ShouldBe(Kept);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    private static string Json(string text) => JsonNode.Parse(text)!.ToJsonString();
}
