using System.Diagnostics;

namespace OfficeGest.Soak.Writes;

/// <summary>Runs every fault in turn and prints a row for each.</summary>
internal static class WriteTable
{
    public static async Task<bool> PrintAsync(int posts, int workers, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{posts:N0} POSTs in {WriteFault.All.Count} ways to go wrong, {workers} at a time");
        Console.WriteLine();
        Console.WriteLine($"{"fault",-34}{"POSTs",8}{"arrived",9}{"committed",11}{"doubled",9}{"confirmed",11}{"ambiguous",11}{"refused",9}{"lost",6}{"unflagged",11}");

        long started = Stopwatch.GetTimestamp();
        var all = new List<WriteFigures>();
        for (int i = 0; i < WriteFault.All.Count; i++)
        {
            int share = (posts / WriteFault.All.Count) + (i < posts % WriteFault.All.Count ? 1 : 0);
            WriteFigures figures = await WriteRun.RunAsync(WriteFault.All[i], share, workers, cancellationToken);
            Print(figures);
            all.Add(figures);
        }

        WriteFigures sum = all.Aggregate((a, b) => new WriteFigures(
            "together", a.Posts + b.Posts, a.Arrived + b.Arrived, a.Committed + b.Committed, a.Doubled + b.Doubled, a.Confirmed + b.Confirmed,
            a.Ambiguous + b.Ambiguous, a.Refused + b.Refused, a.Lost + b.Lost, a.Unflagged + b.Unflagged));
        Print(sum);
        Console.WriteLine();
        Console.WriteLine($"{(sum.IsSafe ? "ok" : "BROKEN")}: {sum.Doubled} doubled commits, {sum.Unflagged} of them that failed unflagged, {sum.Lost} confirmed in vain, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        return sum.IsSafe;
    }

    private static void Print(WriteFigures f) => Console.WriteLine(
        $"{f.Name,-34}{f.Posts,8}{f.Arrived,9}{f.Committed,11}{f.Doubled,9}{f.Confirmed,11}{f.Ambiguous,11}{f.Refused,9}{f.Lost,6}{f.Unflagged,11}");
}
