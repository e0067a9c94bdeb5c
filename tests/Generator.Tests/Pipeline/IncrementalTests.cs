using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>The promise in both directions: what did not change is not done again, what did is.</summary>
public class IncrementalTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /orders:
            get:
              operationId: listOrders
              responses:
                "200":
                  description: Orders.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          data: { type: array, items: { $ref: "#/components/schemas/Order" } }
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
        components:
          schemas:
            Order:
              type: object
              properties:
                number: { type: integer }
            Customer:
              type: object
              properties:
                name: { type: string }
        """;

    private static GeneratorRun Start() => new(TargetFramework.Net10, new Spec(Spec, "specs/shop.yaml"));

    [Fact]
    public void An_edit_of_the_consumers_code_does_nothing_again()
    {
        GeneratorRun run = Start().EditCode("namespace Acme { internal static class Program { private static int _edited; } }");

        Reasons(run, StepNames.Load).ShouldAllBe(static reason => IsReused(reason));
        Reasons(run, StepNames.Parse).ShouldAllBe(static reason => IsReused(reason));
        Reasons(run, StepNames.Capabilities).ShouldBe([IncrementalStepRunReason.Unchanged]);
        Reasons(run, StepNames.Emit).ShouldAllBe(static reason => IsReused(reason));
        Outputs(run).ShouldAllBe(static reason => IsReused(reason));
    }

    [Theory]
    [InlineData("\n\n# A comment at the end.\n")]
    [InlineData("   \n")]
    public void White_space_and_comments_in_the_spec_print_nothing_again(string addition)
    {
        GeneratorRun run = Start().EditSpec("specs/shop.yaml", Spec + addition);

        Reasons(run, StepNames.Parse).ShouldNotBeEmpty();
        Reasons(run, StepNames.Model).ShouldAllBe(static reason => IsReused(reason));
        Outputs(run).ShouldAllBe(static reason => IsReused(reason));
    }

    [Fact]
    public void A_comment_before_everything_moves_positions_and_still_prints_nothing_again()
    {
        GeneratorRun run = Start().EditSpec("specs/shop.yaml", "# A comment at the top.\n" + Spec);

        Reasons(run, StepNames.Model).ShouldAllBe(static reason => IsReused(reason));
        Outputs(run).ShouldAllBe(static reason => IsReused(reason));
    }

    [Fact]
    public void One_changed_schema_prints_its_file_and_no_other()
    {
        GeneratorRun before = Start();
        IReadOnlyDictionary<string, string> old = before.Files;
        GeneratorRun run = before.EditSpec("specs/shop.yaml", Spec.Replace("name: { type: string }", "name: { type: string }\n        city: { type: string }", StringComparison.Ordinal));

        string[] changed = [.. run.Files.Where(file => old[file.Key] != file.Value).Select(static file => file.Key)];
        changed.ShouldBe(["Acme.Api.ApiClient/Models/Customer.g.cs"]);
        Reasons(run, StepNames.Emit).Count(static reason => !IsReused(reason)).ShouldBe(1);
        Outputs(run).Count(static reason => !IsReused(reason)).ShouldBe(1);
    }

    [Fact]
    public void A_new_operation_appears()
    {
        GeneratorRun run = Start().EditSpec("specs/shop.yaml", Spec.Replace("/customers/{customer}:", "/clients/{customer}:", StringComparison.Ordinal));

        run.Files.Keys.ShouldContain("Acme.Api.ApiClient/Clients/ClientsClient.g.cs");
        run.Files.Keys.ShouldNotContain("Acme.Api.ApiClient/Clients/CustomersClient.g.cs");
    }

    private static bool IsReused(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step)
    {
        run.Result.TrackedSteps.ShouldContainKey(step);
        return run.Result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static output => output.Reason);
    }

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static s => s.Outputs).Select(static output => output.Reason);
}
