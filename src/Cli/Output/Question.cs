using Spectre.Console;

namespace OfficeGest.Cli.Output;

/// <summary>Asks for confirmation before something is written. Without a terminal, the answer is no.</summary>
internal static class Question
{
    public static bool Ask(Terminal terminal, string question)
    {
        if (!terminal.CanAsk) return false;
        terminal.ErrorConsole.Markup($"{Printable.Markup(question)} [[y/N]] ");
        return terminal.Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
