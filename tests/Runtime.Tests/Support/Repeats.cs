using System.Globalization;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>How often a random test runs: <c>OFFICEGEST_RUNS</c> multiplies it when somebody looks for trouble.</summary>
internal static class Repeats
{
    public static int Times(int often) =>
        often * (int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int factor) && factor > 0 ? factor : 1);
}
