using Microsoft.Data.Sqlite;

namespace Mirror.Storage;

/// <summary>The file, and what is in it: a table for each collection, and the parts with their progress and their leases.</summary>
internal sealed class Database(string path)
{
    // WAL: a process that is killed loses nothing that was committed, and readers do not wait for writers.
    private const string Parts = """
        CREATE TABLE IF NOT EXISTS part (
          name TEXT PRIMARY KEY, collection TEXT NOT NULL, from_date TEXT, to_date TEXT, is_old INTEGER NOT NULL,
          due_at INTEGER NOT NULL DEFAULT 0, owner TEXT, lease_until INTEGER NOT NULL DEFAULT 0, epoch INTEGER NOT NULL DEFAULT 0,
          sweep INTEGER NOT NULL DEFAULT 0, is_open INTEGER NOT NULL DEFAULT 0, continuation TEXT, is_read INTEGER NOT NULL DEFAULT 0, completed INTEGER NOT NULL DEFAULT 0) STRICT;
        """;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Create(IEnumerable<string> collections)
    {
        using SqliteConnection connection = Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        using SqliteTransaction transaction = connection.BeginTransaction();
        Run(connection, Parts);
        foreach (string collection in collections)
        {
            Run(connection, $"""
                CREATE TABLE IF NOT EXISTS {collection} (
                  key TEXT PRIMARY KEY, date TEXT, json TEXT NOT NULL, sweep INTEGER NOT NULL, changed_at INTEGER NOT NULL, deleted_at INTEGER) STRICT;
                CREATE INDEX IF NOT EXISTS {collection}_sweep ON {collection} (sweep);
                """);
        }

        transaction.Commit();
    }

    public static int Run(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables are ours; everything else is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object? value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
