using System.Collections.Concurrent;
using System.Globalization;
using Acme.Soak;

namespace OfficeGest.Soak.Writes;

/// <summary>Makes appointments that can be told apart, and remembers what the client said of each.</summary>
internal sealed class Bookings(OfficeGestClient client)
{
    // A day of their own, on which the sandbox has no appointments.
    private static readonly DateTime Day = new(2031, 3, 3);

    private readonly ConcurrentDictionary<string, WriteOutcome> _outcomes = new(StringComparer.Ordinal);

    public async Task MakeAsync(int number)
    {
        string title = number.ToString("D7", CultureInfo.InvariantCulture);
        WriteOutcome outcome = await SendAsync(title);
        if (!_outcomes.TryAdd(title, outcome)) throw new InvalidOperationException($"Appointment {title} was asked for twice.");
    }

    /// <summary>Compares what the client said with what the server has. To be called when nothing goes wrong any more.</summary>
    public async Task<WriteFigures> CompareAsync(string name, CancellationToken cancellationToken)
    {
        Dictionary<string, int> committed = new(StringComparer.Ordinal);
        await foreach (Appointment appointment in client.Crm.Appointments.List(Day, Day.AddDays(1), cancellationToken: cancellationToken))
            committed[appointment.Title ?? ""] = committed.GetValueOrDefault(appointment.Title ?? "") + 1;

        return new WriteFigures(
            name,
            Posts: _outcomes.Count,
            Arrived: 0,
            Committed: committed.Values.Sum(),
            Doubled: committed.Values.Count(static times => times > 1),
            Confirmed: Count(WriteOutcome.Confirmed),
            Ambiguous: Count(WriteOutcome.Ambiguous),
            Refused: Count(WriteOutcome.Refused),
            Lost: _outcomes.Count(pair => pair.Value == WriteOutcome.Confirmed && !committed.ContainsKey(pair.Key)),
            Unflagged: _outcomes.Count(pair => pair.Value == WriteOutcome.Refused && committed.ContainsKey(pair.Key)));
    }

    private int Count(WriteOutcome outcome) => _outcomes.Count(pair => pair.Value == outcome);

    private async Task<WriteOutcome> SendAsync(string title)
    {
        try
        {
            // Without a token for cancellation: whoever gives up waiting knows no more than one whose connection broke.
            Appointment made = await client.Crm.Appointments.CreateAsync(
                new AppointmentCreate { Title = title, Start = Day.AddHours(9), End = Day.AddHours(10), Plate = "AA-00-BB" }, null, CancellationToken.None);
            return made.Title == title ? WriteOutcome.Confirmed : throw new InvalidOperationException($"Asked for {title}, got {made.Title}.");
        }
        catch (OfficeGestException exception)
        {
            return exception.MayHaveBeenApplied ? WriteOutcome.Ambiguous : WriteOutcome.Refused;
        }
    }
}
