using System.Globalization;
using Microsoft.Data.Sqlite;
using Mirror.Collections;

namespace Mirror.Storage;

/// <summary>
/// Who reads which part. The leases lie in the same file as the rows: a page is written only together with the proof that its reader still holds the lease,
/// in one transaction. A lease in Redis could end between the two.
/// </summary>
internal sealed class Leases(Database database, string instance, TimeSpan length, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Length => (long)length.TotalMilliseconds;

    public void Plan(IEnumerable<PartPlan> parts)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach (PartPlan part in parts)
        {
            Database.Run(
                connection,
                """
                INSERT INTO part (name, collection, from_date, to_date, is_old) VALUES ($name, $collection, $from, $to, $old)
                ON CONFLICT (name) DO UPDATE SET from_date = $from, to_date = $to, is_old = $old
                """,
                ("$name", part.Name), ("$collection", part.Collection), ("$from", Text(part.From)), ("$to", Text(part.To)), ("$old", part.IsOld ? 1 : 0));
        }

        transaction.Commit();
    }

    /// <summary>Takes the part that has been due for the longest time; one that was begun by an instance that died goes on where that one stopped.</summary>
    public Part? Take()
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();

        // A lease that ends later than any can is of a clock that was wrong.
        using SqliteCommand free = Database.Command(
            connection,
            """
            UPDATE part SET owner = $me, lease_until = $now + $length, epoch = epoch + 1,
              sweep = CASE WHEN is_open THEN sweep ELSE (SELECT max(sweep) + 1 FROM part) END, is_open = 1
            WHERE name = (SELECT name FROM part WHERE due_at <= $now AND (owner IS NULL OR lease_until <= $now OR lease_until > $now + 2 * $length) ORDER BY due_at, name LIMIT 1)
            RETURNING name, collection, from_date, to_date, epoch, sweep, continuation, is_read
            """,
            ("$me", instance), ("$now", Now), ("$length", Length));
        Part? part = null;
        using (SqliteDataReader row = free.ExecuteReader())
        {
            if (row.Read())
                part = new Part(row.GetString(0), row.GetString(1), Day(row, 2), Day(row, 3), row.GetInt64(4), row.GetInt64(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetInt64(7) != 0);
        }

        transaction.Commit();
        return part;
    }

    /// <summary>Whether some part is due now, whoever has it.</summary>
    public bool AnyDue()
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand due = Database.Command(connection, "SELECT EXISTS (SELECT 1 FROM part WHERE due_at <= $now OR is_open)", ("$now", Now));
        return (long)due.ExecuteScalar()! != 0;
    }

    /// <exception cref="LeaseLostException">Another instance has it.</exception>
    public void Prolong(Part part)
    {
        using SqliteConnection connection = database.Open();
        Prove(connection, part);
    }

    /// <summary>For the beginning of each transaction that writes for a part.</summary>
    /// <exception cref="LeaseLostException">Another instance has it.</exception>
    public void Prove(SqliteConnection connection, Part part)
    {
        int mine = Database.Run(
            connection,
            "UPDATE part SET lease_until = $now + $length WHERE name = $name AND owner = $me AND epoch = $epoch",
            ("$now", Now), ("$length", Length), ("$name", part.Name), ("$me", instance), ("$epoch", part.Epoch));
        if (mine == 0) throw new LeaseLostException(part.Name);
    }

    /// <summary>Gives a part back that is done, until it is due again.</summary>
    public void Complete(Part part, TimeSpan interval, TimeSpan oldInterval) => GiveBack(
        part,
        "completed = completed + 1, is_open = 0, is_read = 0, continuation = NULL, due_at = $now + CASE WHEN is_old THEN $old ELSE $new END",
        ("$new", (long)interval.TotalMilliseconds), ("$old", (long)oldInterval.TotalMilliseconds));

    /// <summary>Gives a part back as it is: somebody goes on with it, after a while.</summary>
    public void Postpone(Part part, TimeSpan delay) => GiveBack(part, "due_at = $now + $delay", ("$delay", (long)delay.TotalMilliseconds));

    /// <summary>Gives a part back that has to be read from its beginning.</summary>
    public void Restart(Part part, TimeSpan delay) => GiveBack(part, "continuation = NULL, is_read = 0, due_at = $now + $delay", ("$delay", (long)delay.TotalMilliseconds));

    private void GiveBack(Part part, string changes, params (string Name, object? Value)[] values)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        Prove(connection, part);
        Database.Run(connection, $"UPDATE part SET owner = NULL, lease_until = 0, {changes} WHERE name = $name", [("$name", part.Name), ("$now", Now), .. values]);
        transaction.Commit();
    }

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);
}
