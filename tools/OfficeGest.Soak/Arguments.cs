using System.Globalization;

namespace OfficeGest.Soak;

/// <summary>What the command line asks for.</summary>
/// <param name="Seconds">How long the load lasts.</param>
/// <param name="Workers">How many there are.</param>
/// <param name="Writes">How many POSTs are sent into faults instead; null for the load.</param>
/// <param name="Cancellations">How many calls are given up in each kind of wait instead; null for the load.</param>
internal sealed record Arguments(int Seconds = 120, int Workers = 64, int? Writes = null, int? Cancellations = null)
{
    public const string Usage = "usage: OfficeGest.Soak [--seconds N] [--workers N] | --writes N [--workers N] | --cancellations N [--workers N]";

    /// <returns>Null when the command line cannot be understood.</returns>
    public static Arguments? Parse(ReadOnlySpan<string> given)
    {
        var arguments = new Arguments();
        for (; !given.IsEmpty; given = given[2..])
        {
            if (given.Length < 2 || !int.TryParse(given[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0) return null;
            switch (given[0])
            {
                case "--seconds": arguments = arguments with { Seconds = number }; break;
                case "--workers": arguments = arguments with { Workers = number }; break;
                case "--writes": arguments = arguments with { Writes = number }; break;
                case "--cancellations": arguments = arguments with { Cancellations = number }; break;
                default: return null;
            }
        }

        return arguments;
    }
}
