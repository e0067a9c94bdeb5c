using Spectre.Console;

namespace OfficeGest.Cli.Output;

/// <summary>The process environment of a command; tests replace it.</summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lazy<IAnsiConsole> _errorConsole;

    public Terminal()
    {
        _console = new(() => Create(Output!, OutputIsTerminal));
        _errorConsole = new(() => Create(Errors!, ErrorsAreTerminal));
    }

    public required TextWriter Output { get; init; }

    public required TextWriter Errors { get; init; }

    public required TextReader Input { get; init; }

    /// <summary>The folder for relative paths.</summary>
    public required string Folder { get; init; }

    public required Func<string, string?> Variable { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorsAreTerminal { get; init; }

    /// <summary>Whether the user can be asked.</summary>
    public bool CanAsk { get; init; }

    /// <summary><see cref="Output"/>, with colours if enabled.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary><see cref="Errors"/>, with colours if enabled.</summary>
    public IAnsiConsole ErrorConsole => _errorConsole.Value;

    public static Terminal OfThisProcess() => new()
    {
        Output = System.Console.Out,
        Errors = System.Console.Error,
        Input = System.Console.In,
        Folder = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
        OutputIsTerminal = !System.Console.IsOutputRedirected,
        ErrorsAreTerminal = !System.Console.IsErrorRedirected,
        CanAsk = !System.Console.IsInputRedirected && !System.Console.IsOutputRedirected,
    };

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    public int Fail(string message, int exitCode)
    {
        ErrorConsole.MarkupLine($"[red]error:[/] {Printable.Markup(message)}");
        return exitCode;
    }

    private IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        bool plain = !isTerminal || !string.IsNullOrEmpty(Variable("NO_COLOR")) || Variable("TERM") == "dumb";
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = CanAsk ? InteractionSupport.Yes : InteractionSupport.No,
        });
        // Output for other programs is not wrapped at 80 characters.
        if (!isTerminal) console.Profile.Width = 1_000_000_000;
        return console;
    }
}
