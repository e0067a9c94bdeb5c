namespace OfficeGest.Fuzz;

/// <summary>Generates from one document between two marks that a tracer of system calls sees: attempts to open files that do not exist.</summary>
public static class Once
{
    /// <summary>The marks: the first run loads assemblies, the second has nothing left to load.</summary>
    public const string ColdStart = "/officegest-mark/cold-start", ColdEnd = "/officegest-mark/cold-end", WarmStart = "/officegest-mark/warm-start", WarmEnd = "/officegest-mark/warm-end";

    public static int Run(string file)
    {
        string text = File.ReadAllText(file);
        Mark(ColdStart);
        long cold = Generation.Run(file, text, CancellationToken.None);
        Mark(ColdEnd);
        Mark(WarmStart);
        long warm = Generation.Run(file, text, CancellationToken.None);
        Mark(WarmEnd);
        Console.WriteLine($"{cold} characters emitted");
        return cold > 0 && cold == warm ? 0 : 1;
    }

    private static void Mark(string name)
    {
        try
        {
            File.OpenHandle(name).Dispose();
        }
        catch (IOException)
        {
            // The attempt is the mark.
        }
    }
}
