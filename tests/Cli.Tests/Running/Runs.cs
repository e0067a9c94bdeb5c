using System.Globalization;

namespace OfficeGest.Cli.Tests.Running;

/// <summary>How often a random test runs: few times in each build, and as often as <c>OFFICEGEST_RUNS</c> multiplies that when somebody looks for trouble.</summary>
internal static class Runs
{
    private static readonly int Multiplier =
        int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs > 0 ? runs : 1;

    public static int Of(int count) => count * Multiplier;
}
