using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads the calls of one library in a program. One that cannot be read is a failure and stops no other.</summary>
internal static class CodeCalls
{
    /// <param name="starts">Where the calls begin.</param>
    /// <param name="what">What one of them is called in a message.</param>
    /// <param name="failures">Takes the failures; when there are very many, the rest is not read.</param>
    /// <param name="read">Reads one call; null when it is none after all.</param>
    public static IEnumerable<FoundCall> Find(IEnumerable<Match> starts, string what, ICollection<(int Position, string Reason)> failures, Func<Match, FoundCall?> read)
    {
        foreach (Match start in starts)
        {
            if (failures.Count >= CurlCommand.MaximumFailures) yield break;

            FoundCall? call = null;
            try
            {
                call = read(start);
            }
            catch (LiteralException exception)
            {
                failures.Add((exception.Position, $"{what} cannot be read: {exception.Message}"));
            }

            if (call is not null) yield return call;
        }
    }
}
