namespace OfficeGest.Cli.CommandLine;

/// <summary>The exit codes, which have the same meaning for every command.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The spec has errors, something is out of date, or the command failed.</summary>
    public const int Errors = 1;

    /// <summary>The arguments are not valid together, or name something that does not exist.</summary>
    public const int WrongUsage = 2;

    /// <summary>The change breaks code that was written against the older client.</summary>
    public const int Breaking = 3;
}
