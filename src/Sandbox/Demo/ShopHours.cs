namespace OfficeGest.Sandbox.Demo;

/// <summary>The opening hours of the workshop, from which the monitor computes completion dates.</summary>
internal sealed record ShopHours(TimeSpan Start, TimeSpan End, TimeSpan LunchStart, TimeSpan LunchEnd, bool SkipWeekends)
{
    public static readonly ShopHours Usual = new(new(9, 0, 0), new(18, 30, 0), new(13, 0, 0), new(14, 30, 0), true);

    // Limits the search: a calendar without working hours would never finish.
    private const int Horizon = 400;

    public DateTime Finish(DateTime from, TimeSpan work)
    {
        var now = from;
        for (var day = 0; day < Horizon && work > TimeSpan.Zero; day++, now = now.Date.AddDays(1))
        {
            if (SkipWeekends && now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            foreach (var (opens, closes) in new[] { (Start, LunchStart), (LunchEnd, End) })
            {
                var begin = now < now.Date + opens ? now.Date + opens : now;
                var room = now.Date + closes - begin;
                if (room <= TimeSpan.Zero)
                    continue;
                if (work <= room)
                    return begin + work;
                work -= room;
            }
        }

        return now;
    }
}
