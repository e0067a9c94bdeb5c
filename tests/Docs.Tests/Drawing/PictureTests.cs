using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Docs.Tests.Samples;

namespace OfficeGest.Docs.Tests.Drawing;

/// <summary>The two pictures of the README are drawn from real output. <c>OFFICEGEST_ACCEPT=1</c> draws them again.</summary>
[Trait("Speed", "Slow")]
public partial class PictureTests
{
    private const int Longest = 124;

    [Fact]
    public async Task The_recording_shows_what_the_quick_start_prints() => ShouldBeDrawn("quick-start.svg", Recording(await QuickStartAsync()));

    [Fact]
    public async Task The_picture_shows_description_method_and_call()
    {
        string[] lines = await QuickStartAsync();
        string[] description = [.. Repository.Description.ReplaceLineEndings("\n").Split('\n').SkipWhile(static line => line != "  /workshop/vehicles/{plate}:")
            .Where(static line => OfTheDescription().IsMatch(line)).Take(6).Select(static line => line[2..])];
        string method = (await ListedAsync()).Split('\n').Single(static line => line.Contains("getVehicle ", StringComparison.Ordinal)).Trim();
        string signature = method[method.LastIndexOf("  ", StringComparison.Ordinal)..].Trim();
        string row = lines[Array.FindIndex(lines, static line => line.StartsWith("One vehicle", StringComparison.Ordinal)) + 1].Trim();

        ShouldBeDrawn("spec-build-call.svg", Picture(description, signature, row));
    }

    private static string Recording(string[] output)
    {
        string[] lines = ["$ dotnet run -v minimal --project samples/QuickStart", .. output];
        var svg = new Svg(Width(lines) + 40, (lines.Length * Svg.Line) + 36, "The quick start in a terminal");
        svg.Box(1, 1, Width(lines) + 38, (lines.Length * Svg.Line) + 34, "screen");
        for (int i = 0; i < lines.Length; i++)
        {
            string kind = i == 0 ? "screen-mark" : lines[i].StartsWith(' ') ? "screen-text" : "screen-soft";
            if (lines[i].Length > 0) svg.Text(20, 30 + (i * Svg.Line), lines[i], kind, i == 0 ? null : 0.6 + (i * 0.25));
        }

        return svg.ToString();
    }

    private static string Picture(string[] description, string signature, string row)
    {
        string[] call = ["Vehicle v = await og.Workshop.Vehicles", "    .GetAsync(\"" + row.Split(' ')[0] + "\");", "", .. Wrap(row, 38)];
        string[] method = ["$ dotnet build", "", .. Wrap(signature, 38)];
        const int Width = 330, Gap = 40, Height = 190;
        var svg = new Svg((3 * Width) + (2 * Gap) + 2, Height + 2, "From the description through the build to a call");
        (string Head, string Note, string[] Lines)[] boxes = [("specs/officegest-v2.yaml", "the description", description), ("the compiler", "the generated method", method), ("your program", "the call, and what came", call)];
        for (int i = 0; i < boxes.Length; i++)
        {
            int x = 1 + (i * (Width + Gap));
            svg.Box(x, 1, Width, Height).Text(x + 14, 26, boxes[i].Head, "head").Text(x + 14, 46, boxes[i].Note, "soft");
            for (int line = 0; line < boxes[i].Lines.Length; line++) svg.Text(x + 14, 74 + (line * Svg.Line), Cut(boxes[i].Lines[line], 40), "mark");
            if (i < boxes.Length - 1) svg.Arrow(x + Width + 6, Height / 2, Gap - 12);
        }

        return svg.ToString();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= width)
            {
                yield return line;
                line = "  ";
            }

            line += line.Trim().Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    private static int Width(string[] lines) => (int)Math.Ceiling(lines.Max(static line => line.Length) * Svg.Character);

    private static string Cut(string line, int length) => line.Length <= length ? line : line[..(length - 1)] + "…";

    /// <summary>What it prints against its sandbox, whose port is another each time and is drawn as 5080.</summary>
    private static async Task<string[]> QuickStartAsync()
    {
        SampleResult run = await SampleProcess.RunAsync("QuickStart", []);
        run.Code.ShouldBe(0, run.Output + run.Errors);
        return [.. Port().Replace(run.Output.ReplaceLineEndings("\n").TrimEnd(), "127.0.0.1:5080").Split('\n').Select(static line => Cut(line, Longest))];
    }

    private static async Task<string> ListedAsync()
    {
        var output = new StringWriter { NewLine = "\n" };
        (await Tool.RunAsync(["spec", "list"], new Terminal { Output = output, Errors = TextWriter.Null, Input = TextReader.Null, Folder = Repository.Root, Variable = static _ => null }, default)).ShouldBe(0);
        return output.ToString();
    }

    private static void ShouldBeDrawn(string name, string svg)
    {
        Should.NotThrow(() => XDocument.Parse(svg));
        string path = Repository.PathOf("docs", "images", name);
        if (Acceptance.IsOn) File.WriteAllText(path, svg);
        else File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(svg, "The output is another one; OFFICEGEST_ACCEPT=1 draws it again.");
    }

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"^  /workshop/vehicles/\{plate\}:|^    get:|^      (operationId|summary):|^      responses:|^        '200':")]
    private static partial Regex OfTheDescription();
}
