using OfficeGest.Cli.Tests.Diff;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.CommandLine;

/// <summary>What a stranger types by mistake: one line says what is wrong, in words of the tool, and the exit code is 2.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WrongUsageTests()
    {
        _folder.Write("spec.yaml", DiffSpec.Text);
        _folder.Write("folder.yaml/readme.txt", string.Empty);
        _folder.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spec lint folder.yaml", "is a folder")]
    [InlineData("spec diff spec.yaml folder.yaml", "is a folder")]
    [InlineData("spec diff spec.yaml https://example.pt/spec.yaml", "spec pull")]
    [InlineData("spec pull spec.yaml --yes --out folder.yaml", "is a folder")]
    [InlineData("spec lint spec.yaml --format xml", "--format must be one of Text, Json, Markdown.")]
    [InlineData("spec lint spec.yaml --format 1", "--format must be one of")]
    [InlineData("generate spec.yaml -n Acme -o spec.yaml", "is a file")]
    [InlineData("generate spec.yaml -n 1.2 -o out", "'1.2' cannot be a namespace.")]
    [InlineData("generate spec.yaml -n Acme -c class -o out", "'class' cannot be the name of a class.")]
    [InlineData("init --namespace Acme..Shop", "cannot be a namespace")]
    [InlineData("init --client 7up", "cannot be the name of a class")]
    [InlineData("foo", "There is no command 'foo'. officegest --help lists the options.")]
    [InlineData("--bogus", "There is no option '--bogus'. officegest --help lists the options.")]
    [InlineData("sandbx", "There is no command 'sandbx'. Did you mean 'sandbox'?")]
    [InlineData("spec lnit spec.yaml", "There is no command 'spec lnit'. Did you mean 'lint'?")]
    [InlineData("probe --reprot x.json", "There is no option '--reprot'. Did you mean '--report'?")]
    [InlineData("sandbox foo", "'foo' is one argument too many. officegest sandbox --help lists the options.")]
    [InlineData("sandbox --deny nonsense", "No route needs the permission 'nonsense'.")]
    [InlineData("sandbox --deny workshop.vehicle", "Did you mean 'workshop.vehicles'?")]
    [InlineData("sandbox --port http", "--port must be a whole number from 0 to 65535.")]
    [InlineData("sandbox --requests-per-minute few", "--requests-per-minute must be a whole number, 1 or more.")]
    [InlineData("sandbox --token-key Key", "--token-key must be one of Token, AccessToken.")]
    public async Task It_is_reported_in_one_line(string commandLine, string message)
    {
        ToolRun run = (await ToolRun.In(_folder, commandLine)).ShouldExitWith(2);

        run.Errors.Trim().Split('\n').Length.ShouldBe(1, run.Errors);
        run.Errors.ShouldContain(message);
        _folder.Has("specs/officegest-v2.yaml").ShouldBeFalse();
    }
}
