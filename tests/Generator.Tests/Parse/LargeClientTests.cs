using System.Text.RegularExpressions;
using CsCheck;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Operations;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>A client with more than a hundred operations is split by the paths below it.</summary>
public partial class LargeClientTests
{
    private const string Repository = "/repos/{owner}/{repo}";

    private static readonly (string Method, string Path, string Id)[] Known =
    [
        ("get", Repository, "repos/get"), ("patch", Repository, "repos/update"), ("get", $"{Repository}/topics", "repos/get-all-topics"), ("put", $"{Repository}/topics", "repos/replace-all-topics"),
        ("post", $"{Repository}/merge-upstream", "repos/merge-upstream"), ("post", $"{Repository}/actions/runs/{{run_id}}/cancel", "actions/cancel-workflow-run"),
        ("get", $"{Repository}/actions/runs/{{run_id}}/jobs", "actions/list-jobs"), ("get", $"{Repository}/issues/{{issue_number}}", "issues/get"), ("get", "/repos", "repos/list"), ("get", $"{Repository}?beta=true", "repos/beta"),
    ];

    private static readonly string[] Steps = ["actions", "issues", "runs", "jobs", "{id}", "{key}", "{name}:cancel", "topics", "list"];
    private static readonly string[] Verbs = ["get", "post", "delete"];

    [Theory]
    [InlineData(LargeClients.MostOperations, "Repos.CancelWorkflowRunAsync", "Repos.GetActionsRunJobsAsync", "Repos.GetTopicsAsync", "Repos.ReplaceTopicsAsync", "Repos.GetIssueAsync")]
    [InlineData(LargeClients.MostOperations + 1, "Repos.Actions.CancelWorkflowRunAsync", "Repos.Actions.GetRunJobsAsync", "Repos.Topics.GetAsync", "Repos.Topics.ReplaceAsync", "Repos.Issues.GetAsync")]
    public void The_next_fixed_segment_is_a_client_of_its_own(int operations, params string[] expected)
    {
        string[] methods = [.. ParsedSpec.Of31(Paths([.. Known, .. More(operations - Known.Length)])).Methods];

        expected.ShouldBeSubsetOf(methods);
        // What ends at the parameters, a verb and a fixed query stay where they are.
        string[] stay = ["Repos.GetAsync", "Repos.UpdateAsync", "Repos.MergeUpstreamAsync", "Repos.GetBetaTrueAsync"];
        stay.ShouldBeSubsetOf(methods);
    }

    [Fact]
    public void What_is_split_off_is_split_again()
    {
        string[] methods = [.. ParsedSpec.Of31(Paths([.. More(LargeClients.MostOperations + 1, $"{Repository}/actions/caches/{{cache}}"), ("get", $"{Repository}/actions/{{action}}/jobs", "x")])).Methods];

        methods.ShouldContain("Repos.Actions.Jobs.GetAsync");
        methods.ShouldContain("Repos.Actions.Caches.P0.GetAsync");
    }

    [Fact]
    public void A_filter_renames_nothing()
    {
        string paths = Paths([.. Known, .. More(LargeClients.MostOperations)]);
        string[] all = [.. ParsedSpec.Of31(paths).Methods];

        string[] few = [.. ParsedSpec.Of(ParsedSpec.Text("3.1.0", paths, string.Empty), new OperationFilter(IncludePaths: $"{Repository}/actions/**")).Methods];

        few.ShouldBe(["Repos.Actions.CancelWorkflowRunAsync", "Repos.Actions.GetRunJobsAsync"], ignoreOrder: true);
        few.ShouldBeSubsetOf(all);
    }

    [Fact]
    public void Each_operation_is_one_method() => Gen.Select(
            Gen.Int[0, Steps.Length - 1].Select(static index => Steps[index]), Gen.Int[0, Verbs.Length - 1].Select(static index => Verbs[index]))
        .Array[4, 8].Array[LargeClients.MostOperations, 2 * LargeClients.MostOperations].Sample(
            static routes =>
            {
                (string Method, string Path, string Id)[] operations = [.. routes
                    .Select(static steps => (Method: steps[0].Item2, Path: "/{tenant}/" + string.Join("/", Distinct(steps.Select(static step => step.Item1)))))
                    .GroupBy(static one => one.Method + Parameter().Replace(one.Path, "{}"))
                    .Select(static (group, index) => (group.First().Method, group.First().Path, $"x{index}"))];
                ApiModel model = ParsedSpec.Of31(Paths(operations)).Model;
                model.Units.OfType<ClientUnit>().SelectMany(static client => client.Operations).Select(static one => one.OperationId).ShouldBe(operations.Select(static one => one.Id), ignoreOrder: true);
                model.Units.Select(static unit => unit.HintName.ToUpperInvariant()).ShouldBeUnique();
            },
            iter: 20,
            threads: 1);

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_split_client_compiles() =>
        new GeneratorRun(TargetFramework.Net10, new Compilation.Spec(ParsedSpec.Text("3.1.0", Paths([.. Known, .. More(LargeClients.MostOperations)]), string.Empty))).CompileErrors().ShouldBeEmpty();

    private static IEnumerable<(string Method, string Path, string Id)> More(int count, string below = Repository) =>
        Enumerable.Range(0, count).Select(index => ("get", $"{below}/p{index}/{{key{index}}}", $"more{index}"));

    // A parameter may be in a path once.
    private static IEnumerable<string> Distinct(IEnumerable<string> steps)
    {
        int index = 0;
        foreach (string step in steps) yield return step.Replace("{", $"{{p{index++}", StringComparison.Ordinal);
    }

    private static string Paths(IEnumerable<(string Method, string Path, string Id)> operations) => string.Join("\n", operations.GroupBy(static one => one.Path).Select(static group =>
        $"  '{group.Key}': {{ {string.Join(", ", group.Select(static one => $"{one.Method}: {{ operationId: {one.Id}, parameters: [{Parameters(one.Path)}], responses: {{ '200': {{ description: ok }} }} }}"))} }}"));

    private static string Parameters(string path) => string.Join(", ", Parameter().Matches(path).Select(static one => $"{{ name: {one.Groups[1].Value}, in: path, required: true, schema: {{ type: string }} }}"));

    [GeneratedRegex("{([^}]*)}")]
    private static partial Regex Parameter();
}
