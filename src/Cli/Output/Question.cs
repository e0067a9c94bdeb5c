using Spectre.Console;

namespace OfficeGest.Cli.Output;

/// <summary>Asks a person before something is written. Where there is nobody to ask, the answer is no.</summary>
internal static class Question
{
    public static bool Ask(Terminal terminal, string question)
    {
        if (!terminal.CanAsk) return false;
        terminal.ErrorConsole.Markup($"{Printable.Markup(question)} [[y/N]] ");
        return terminal.Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
