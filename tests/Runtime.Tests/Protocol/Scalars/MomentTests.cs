using System.Globalization;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Scalars;

/// <summary>Dates, wall clocks, times and moments, each where another is promised.</summary>
public class MomentTests
{
    private static readonly TimeZoneInfo Lisbon = OfficeGestTimeZone.Lisbon!;

    private static readonly TimeZoneInfo[] Zones =
    [
        Lisbon, OfficeGestTimeZone.Find("Atlantic/Azores"), TimeZoneInfo.Utc, OfficeGestTimeZone.Find("America/New_York"), OfficeGestTimeZone.Find("Australia/Lord_Howe"),
        OfficeGestTimeZone.Find("Asia/Kathmandu"),
    ];

    // Years whose rules no system disagrees about.
    private static readonly Gen<DateTime> Clocks = Gen.DateTime[new DateTime(2000, 1, 2), new DateTime(2090, 1, 1)];

    // Half of them within a day of the Sundays on which Europe turns its clocks.
    private static readonly Gen<DateTime> Edges =
        Gen.Select(Gen.Int[2000, 2080], Pick.One(3, 10), Gen.Int[-3000, 3000], static (year, month, minutes) => LastSunday(year, month).AddMinutes(minutes));

    private static readonly Gen<DateTime> AnyClock = Gen.OneOf(Clocks, Edges)
        .Select(Pick.One(TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay, TimeSpan.TicksPerMillisecond, 1L), static (clock, unit) => new DateTime(clock.Ticks - (clock.Ticks % unit)));

    private static readonly Gen<TimeSpan?> Offsets = Gen.Frequency(
        (1, Gen.Const((TimeSpan?)null)), (2, Gen.Int[-56, 56].Select(static quarters => (TimeSpan?)TimeSpan.FromMinutes(15 * quarters))));

    private static readonly Gen<Spelt> Spellings = Gen.Select(AnyClock, Offsets, Gen.Int[0, 31], static (clock, offset, form) => new Spelt(clock, offset, form));

    [Theory]
    [InlineData("2026-07-01T08:00:00.000000Z", "2026-07-01 09:00:00")]
    [InlineData("2026-01-01T08:00:00Z", "2026-01-01 08:00:00")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01 00:30:00")]
    [InlineData("2026-07-01 08:00:00+02:00", "2026-07-01 07:00:00")]
    [InlineData("2026-07-01T08:00+0200", "2026-07-01 07:00:00")]
    [InlineData("2026-07-01T08:00:00-01", "2026-07-01 10:00:00")]
    [InlineData("2026-07-01T08:00:00", "2026-07-01 08:00:00")]
    [InlineData("2026-07-01 08:00", "2026-07-01 08:00:00")]
    [InlineData("2026-07-01 08:00:00.25", "2026-07-01 08:00:00.25")]
    [InlineData(" 2026-07-01 08:00:00 ", "2026-07-01 08:00:00")]
    public void A_wall_clock_is_that_of_the_installation(string text, string expected)
    {
        Reading.Result<DateTime> read = Reading.Of<DateTime>($"\"{text}\"", JsonReading.LocalDateTime, Lisbon);
        read.IsCoerced.ShouldBeTrue();
        read.Value!.Value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture).ShouldBe(expected);
        read.Value.Value.Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Theory]
    [InlineData("2026-07-01 09:00:00", "2026-07-01T08:00:00Z")]
    [InlineData("2026-01-01T09:00:00", "2026-01-01T09:00:00Z")]
    [InlineData("2026-07-01 09:00", "2026-07-01T08:00:00Z")]
    [InlineData("2026-03-29 00:59:59", "2026-03-29T00:59:59Z")]
    [InlineData("2026-03-29 02:00:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25 02:00:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-07-01 09:00:00 +01:00", "2026-07-01T08:00:00Z")]
    [InlineData("2026-07-01 09:00:00+01", "2026-07-01T08:00:00Z")]
    [InlineData("2026-07-01T09:00Z", "2026-07-01T09:00:00Z")]
    [InlineData("2026-07-01T08:00:00.123456789Z", "2026-07-01T08:00:00.1234567Z")]
    public void A_moment_is_found_from_what_the_clock_of_the_installation_shows(string text, string expected)
    {
        Reading.Result<DateTimeOffset> read = Reading.Of<DateTimeOffset>($"\"{text}\"", JsonReading.DateTime, Lisbon);
        read.IsCoerced.ShouldBeTrue();
        read.Value!.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-07-01 00:00:00")]
    [InlineData("2026-07-01T00:00")]
    [InlineData("2026-07-01T00:00:00.000000")]
    [InlineData("2026-06-30T23:00:00.000000Z")]
    [InlineData("2026-07-01T01:00:00+02:00")]
    [InlineData(" 2026-07-01 ")]
    public void A_date_is_read_from_its_midnight_at_the_installation(string text)
    {
        Reading.Result<DateTime> read = Reading.Of<DateTime>($"\"{text}\"", JsonReading.DateAsDateTime, Lisbon);
        read.IsCoerced.ShouldBeTrue();
        read.Value.ShouldBe(new DateTime(2026, 7, 1));
    }

    [Theory]
    [InlineData("LocalDateTime", "2026-07-01")]
    [InlineData("LocalDateTime", "08:00:00")]
    [InlineData("LocalDateTime", "2026-07-01T24:00:00")]
    [InlineData("LocalDateTime", "2026-06-30T23:59:60Z")]
    [InlineData("LocalDateTime", "01/07/2026 08:00:00")]
    [InlineData("LocalDateTime", "07/01/2026 08:00:00 +01:00")]
    [InlineData("LocalDateTime", "2026-07-01 08:00:00 PM")]
    [InlineData("LocalDateTime", "2026-07-01 8:00:00")]
    [InlineData("LocalDateTime", "2026-07-01 08:00:00 Europe/Lisbon")]
    [InlineData("LocalDateTime", "2026-07-01 08:00:00.")]
    [InlineData("LocalDateTime", "-0001-11-30T00:00:00.000000Z")]
    [InlineData("LocalDateTime", "0000-07-01 00:00:00")]
    [InlineData("LocalDateTime", "0000-00-00 12:30:00")]
    [InlineData("LocalDateTime", "2026-00-00 00:00:00")]
    [InlineData("LocalDateTime", "9999-12-31T23:59:59-14:00")]
    [InlineData("LocalDateTime", "2026-07-01T08:00:00+15:00")]
    [InlineData("LocalDateTime", "2026-07-01T08:00:00+01:60")]
    [InlineData("LocalDateTime", "1890-07-01T08:00:00Z")]
    [InlineData("DateTime", "2026-07-01")]
    [InlineData("DateTime", "08:00:00")]
    [InlineData("DateTime", "10:00:00.0000000 +01:00")]
    [InlineData("DateTime", "07/01/2026 08:00:00 +01:00")]
    [InlineData("DateTime", "2026-03-29 01:30:00")]
    [InlineData("DateTime", "2026-10-25 01:30:00")]
    [InlineData("DateTime", "1890-07-01 08:00:00")]
    [InlineData("DateTime", "0001-01-01T00:00:00+01:00")]
    [InlineData("DateTime", "9999-12-31T23:59:59-01:00")]
    [InlineData("DateTime", "2026-07-01T24:00:00Z")]
    [InlineData("Date", "2026-07-01 08:00:00")]
    [InlineData("Date", "2026-07-01T00:00:00Z")]
    [InlineData("Date", "2026-07-01T00:00:00.00000001")]
    [InlineData("Date", "01-07-2026")]
    [InlineData("Date", "01/07/2026")]
    [InlineData("Date", "20260701")]
    [InlineData("Date", "2026-7-1")]
    [InlineData("Date", "2026-07-01Z")]
    [InlineData("Date", "00:00:00")]
    [InlineData("Time", "2026-07-01 08:00:00")]
    [InlineData("Time", "2026-07-01T08:00:00Z")]
    [InlineData("Time", "2026-07-01")]
    [InlineData("Time", "08:00:00Z")]
    [InlineData("Time", "08:00:00+01:00")]
    [InlineData("Time", "08:00:00.x")]
    [InlineData("Time", "24:00:00")]
    [InlineData("Time", "-01:00:00")]
    [InlineData("Time", "8:00 PM")]
    [InlineData("Minutes", "2026-07-01 08:00")]
    [InlineData("Minutes", "PT8H")]
    [InlineData("Duration", "08:30")]
    [InlineData("Duration", "2026-07-01 08:30:00")]
    [InlineData("Duration", "25:00:00")]
    public void What_would_lose_or_gain_a_part_is_kept(string promised, string text)
    {
        string json = $"\"{text}\"";
        switch (promised)
        {
            case "LocalDateTime":
                Reading.Of<DateTime>(json, JsonReading.LocalDateTime, Lisbon).IsKept(json).ShouldBeTrue();
                break;
            case "DateTime":
                Reading.Of<DateTimeOffset>(json, JsonReading.DateTime, Lisbon).IsKept(json).ShouldBeTrue();
                break;
            case "Date":
                Reading.Of<DateTime>(json, JsonReading.DateAsDateTime, Lisbon).IsKept(json).ShouldBeTrue();
                break;
            case "Time":
                Reading.Of<TimeSpan>(json, JsonReading.TimeAsTimeSpan, Lisbon).IsKept(json).ShouldBeTrue();
                break;
            case "Minutes":
                Reading.Of<TimeSpan>(json, JsonReading.TimeOfDayMinutesAsTimeSpan, Lisbon).IsKept(json).ShouldBeTrue();
                break;
            default:
                Reading.Of<TimeSpan>(json, JsonReading.Duration, Lisbon).IsKept(json).ShouldBeTrue();
                break;
        }
    }

    [Theory]
    [InlineData("1782892800")]
    [InlineData("1782892800000")]
    [InlineData("true")]
    [InlineData("{\"date\":\"2026-07-01 08:00:00.000000\",\"timezone_type\":3,\"timezone\":\"UTC\"}")]
    public void A_number_or_an_object_is_no_date(string json)
    {
        Reading.Of<DateTime>(json, JsonReading.DateAsDateTime, Lisbon).IsKept(json).ShouldBeTrue();
        Reading.Of<DateTime>(json, JsonReading.LocalDateTime, Lisbon).IsKept(json).ShouldBeTrue();
        Reading.Of<DateTimeOffset>(json, JsonReading.DateTime, Lisbon).IsKept(json).ShouldBeTrue();
        Reading.Of<TimeSpan>(json, JsonReading.TimeAsTimeSpan, Lisbon).IsKept(json).ShouldBeTrue();
    }

    [Fact]
    public void Without_a_time_zone_nothing_is_converted()
    {
        const string Moment = "\"2026-07-01T08:00:00Z\"";
        const string Clock = "\"2026-07-01 08:00:00\"";
        Reading.Of<DateTime>(Moment, JsonReading.LocalDateTime, null).IsKept(Moment).ShouldBeTrue();
        Reading.Of<DateTime>(Moment, JsonReading.DateAsDateTime, null).IsKept(Moment).ShouldBeTrue();
        Reading.Of<DateTimeOffset>(Clock, JsonReading.DateTime, null).IsKept(Clock).ShouldBeTrue();
        Reading.Of<DateTime>(Clock, JsonReading.LocalDateTime, null).IsExact.ShouldBeTrue();
        Reading.Of<DateTimeOffset>(Moment, JsonReading.DateTime, null).IsExact.ShouldBeTrue();
    }

    // TimeZoneInfo.IsAmbiguousTime knows the hours of autumn only. This zone moves from four hours to one at the start of 2020.
    [Fact]
    public void An_hour_that_came_twice_because_the_zone_changed_is_not_guessed()
    {
        TimeZoneInfo.AdjustmentRule rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, new DateTime(2019, 12, 31), TimeSpan.Zero,
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1), 1, 1), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1), 1, 2),
            TimeSpan.FromHours(3));
        var zone = TimeZoneInfo.CreateCustomTimeZone("Moved", TimeSpan.FromHours(1), "Moved", "Moved", "Moved", [rule]);
        int found = 0;
        for (int minute = -600; minute <= 600; minute += 10)
        {
            DateTime clock = new DateTime(2020, 1, 1).AddMinutes(minute);
            var read = Reading.Of<DateTimeOffset>($"\"{clock:yyyy-MM-dd HH:mm:ss}\"", JsonReading.DateTime, zone);
            DateTimeOffset[] moments = [.. Moments(clock, zone)];
            if (moments.Length == 1) read.Value.ShouldBe(moments[0]);
            else read.Value.ShouldBeNull();
            found += moments.Length == 1 ? 0 : 1;
        }

        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Whatever_is_read_is_the_same_moment_clock_date_or_time_and_the_rest_is_kept() =>
        Gen.Select(Spellings, Pick.One(Zones)).Sample(
            static (spelt, zone) =>
            {
                string json = $"\"{spelt.Text}\"";
                DateTimeOffset[] moments = spelt.Offset is { } offset ? [new DateTimeOffset(spelt.Clock, offset)] : spelt.HasDate ? [.. Moments(spelt.Clock, zone)] : [];
                DateTime? clock = !spelt.HasDate ? null : spelt.Offset is null ? spelt.Clock : TimeZoneInfo.ConvertTime(moments[0], zone).DateTime;

                Expect(Reading.Of<DateTimeOffset>(json, JsonReading.DateTime, zone), json, spelt is { HasDate: true, HasTime: true } && moments.Length == 1 ? moments[0] : null, static (a, b) => a.UtcTicks == b.UtcTicks);
                Expect(Reading.Of<DateTime>(json, JsonReading.LocalDateTime, zone), json, spelt is { HasDate: true, HasTime: true } ? clock : null, static (a, b) => a == b);
                Expect(Reading.Of<DateTime>(json, JsonReading.DateAsDateTime, zone), json, !spelt.HasTime || clock?.TimeOfDay == TimeSpan.Zero ? clock : null, static (a, b) => a == b);
                Expect(Reading.Of<TimeSpan>(json, JsonReading.TimeAsTimeSpan, zone), json, spelt is { HasDate: false, Offset: null } ? spelt.Clock.TimeOfDay : null, static (a, b) => a == b);
            },
            iter: 20_000);

    [Fact]
    public void What_is_no_date_or_time_never_becomes_one() =>
        Gen.Select(Spellings, Gen.Int[0, 40], Gen.Char["0123456789-:+TZ. /APM"], Gen.Bool).Sample(
            static (spelt, at, c, replaces) =>
            {
                string text = spelt.Text;
                at = Math.Min(at, text.Length - 1);
                string json = "\"" + text.Substring(0, at) + c + text.Substring(replaces ? at + 1 : at) + "\"";
                // Whatever is read of a damaged text, an independent parser, which rounds what we cut, reads the same or nothing.
                if (Reading.Of<DateTimeOffset>(json, JsonReading.DateTime, TimeZoneInfo.Utc).Value is { } moment
                    && DateTimeOffset.TryParse(json.Trim('"'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed))
                {
                    Math.Abs(moment.UtcTicks - parsed.UtcTicks).ShouldBeLessThanOrEqualTo(1, json);
                }
            },
            iter: 10_000);

    private static void Expect<T>(Reading.Result<T> read, string json, T? expected, Func<T, T, bool> same)
        where T : struct
    {
        if (expected is not { } value) read.IsKept(json).ShouldBeTrue($"{json} was read as {read.Value}");
        else (read.Value is { } got && same(got, value) && (read.IsExact || read.IsCoerced)).ShouldBeTrue($"{json} was read as {read.Value}, not {value}");
    }

    /// <summary>The moments when a clock of the zone shows this, found by trying each offset.</summary>
    private static IEnumerable<DateTimeOffset> Moments(DateTime clock, TimeZoneInfo zone) =>
        Enumerable.Range(-14 * 12, (28 * 12) + 1)
            .Select(fives => new DateTimeOffset(clock, TimeSpan.FromMinutes(5 * fives)))
            .Where(moment => TimeZoneInfo.ConvertTime(moment, zone).DateTime == clock && zone.GetUtcOffset(moment) == moment.Offset);

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31);
        return day.AddDays(-(int)day.DayOfWeek).AddHours(1);
    }

    /// <summary>A clock, perhaps with an offset, in one of the usual spellings; without its date or its time in some.</summary>
    private sealed class Spelt
    {
        public Spelt(DateTime clock, TimeSpan? offset, int form)
        {
            HasDate = form % 8 != 0;
            HasTime = form % 8 != 1 || !HasDate;
            Offset = HasDate && HasTime ? offset : null;
            Clock = HasTime ? clock : clock.Date;
            string date = HasDate ? clock.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;
            string time = !HasTime ? string.Empty
                : clock.Ticks % TimeSpan.TicksPerSecond != 0 ? clock.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
                : clock.Second == 0 && form % 3 == 0 ? clock.ToString("HH:mm", CultureInfo.InvariantCulture)
                : clock.ToString(form % 5 == 0 ? "HH:mm:ss.fff" : "HH:mm:ss", CultureInfo.InvariantCulture);
            string separator = HasDate && HasTime ? form % 2 == 0 ? "T" : " " : string.Empty;
            string end = Offset is not { } value ? string.Empty
                : value == TimeSpan.Zero && form % 2 == 0 ? "Z"
                : (value < TimeSpan.Zero ? "-" : "+") + value.ToString(form % 7 == 0 ? "hhmm" : "hh\\:mm", CultureInfo.InvariantCulture);
            Text = date + separator + time + end;
        }

        public DateTime Clock { get; }

        public TimeSpan? Offset { get; }

        public bool HasDate { get; }

        public bool HasTime { get; }

        public string Text { get; }

        public override string ToString() => Text;
    }
}
