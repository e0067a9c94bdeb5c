using System.Globalization;
using Microsoft.Data.Sqlite;
using Mirror.Collections;

namespace Mirror.Storage;

/// <summary>The copied records. Each method is one transaction, which writes nothing unless the part's lease is still held.</summary>
internal sealed class Rows(Database database, Leases leases, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Writes a page and where the next one begins: both or neither, whenever the process is killed.</summary>
    public Part Write(Part part, RowPage page)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        leases.Prove(connection, part);
        using SqliteCommand write = Database.Command(
            connection,
            $"""
            INSERT INTO {part.Collection} (key, date, json, sweep, changed_at) VALUES ($key, $date, $json, $sweep, $now)
            ON CONFLICT (key) DO UPDATE SET
              changed_at = CASE WHEN json <> excluded.json OR deleted_at IS NOT NULL THEN excluded.changed_at ELSE changed_at END,
              date = excluded.date, json = excluded.json, sweep = max(sweep, excluded.sweep), deleted_at = NULL
            """,
            ("$key", null), ("$date", null), ("$json", null), ("$sweep", part.Sweep), ("$now", Now));
        foreach (Row row in page.Rows)
        {
            write.Parameters["$key"].Value = row.Key;
            write.Parameters["$date"].Value = (object?)row.Date ?? DBNull.Value;
            write.Parameters["$json"].Value = row.Json;
            write.ExecuteNonQuery();
        }

        Part next = part with { Continuation = page.Continuation, IsRead = page.Continuation is null };
        Database.Run(
            connection, "UPDATE part SET continuation = $continuation, is_read = $read WHERE name = $name", ("$continuation", next.Continuation), ("$read", next.IsRead ? 1 : 0), ("$name", part.Name));
        transaction.Commit();
        return next;
    }

    /// <summary>Keys of the part that this reading has not seen: deleted, or moved between two pages while they were read.</summary>
    public IReadOnlyList<string> Unseen(Part part, int count)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand unseen = Database.Command(
            connection,
            $"SELECT key FROM {part.Collection} WHERE sweep < $sweep AND deleted_at IS NULL AND {Within} LIMIT $count",
            [("$sweep", part.Sweep), ("$count", count), .. Range(part)]);
        var keys = new List<string>();
        using SqliteDataReader row = unseen.ExecuteReader();
        while (row.Read()) keys.Add(row.GetString(0));
        return keys;
    }

    /// <summary>Marks a record as seen, or as deleted.</summary>
    public void Mark(Part part, string key, bool exists)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        leases.Prove(connection, part);
        Database.Run(
            connection,
            $"UPDATE {part.Collection} SET sweep = $sweep, deleted_at = CASE WHEN $exists THEN NULL ELSE $now END WHERE key = $key AND sweep < $sweep",
            ("$sweep", part.Sweep), ("$exists", exists ? 1 : 0), ("$now", Now), ("$key", key));
        transaction.Commit();
    }

    /// <summary>How many records of the part there were, and of the collection there are.</summary>
    public long Count(Part part)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand count = Database.Command(connection, $"SELECT count(*) FROM {part.Collection} WHERE deleted_at IS NULL AND {Within}", Range(part));
        return (long)count.ExecuteScalar()!;
    }

    public (long Kept, long Deleted) Totals(string collection)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand count = Database.Command(connection, $"SELECT count(*) FILTER (WHERE deleted_at IS NULL), count(deleted_at) FROM {collection}");
        using SqliteDataReader row = count.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private const string Within = "(($from IS NULL AND $to IS NULL) OR (date >= coalesce($from, '') AND date <= coalesce($to, '9999-12-31')))";

    private static (string Name, object? Value)[] Range(Part part) =>
        [("$from", part.From?.ToString("O", CultureInfo.InvariantCulture)), ("$to", part.To?.ToString("O", CultureInfo.InvariantCulture))];
}
