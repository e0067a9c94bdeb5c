using System.Globalization;

namespace Mirror.Collections;

/// <summary>A part of a collection, which one instance reads at a time: the whole of it, or the days from one to another.</summary>
internal sealed record PartPlan(string Name, string Collection, DateOnly? From, DateOnly? To, bool IsOld)
{
    private const int QuartersKept = 12;
    private const int QuartersInUse = 2;

    public static PartPlan Whole(string collection) => new(collection, collection, null, null, false);

    /// <summary>The last three years by quarters, all that is older, and all that is later.</summary>
    public static IEnumerable<PartPlan> Quarters(string collection, DateOnly today)
    {
        DateOnly current = new(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        DateOnly first = current.AddMonths(-3 * (QuartersKept - 1));
        yield return new PartPlan(collection + "/older", collection, null, first.AddDays(-1), true);
        for (int i = 0; i < QuartersKept; i++)
        {
            DateOnly from = first.AddMonths(3 * i);
            string name = string.Create(CultureInfo.InvariantCulture, $"{collection}/{from.Year}-Q{((from.Month - 1) / 3) + 1}");
            yield return new PartPlan(name, collection, from, from.AddMonths(3).AddDays(-1), i < QuartersKept - QuartersInUse);
        }

        yield return new PartPlan(collection + "/later", collection, current.AddMonths(3), null, false);
    }
}
