namespace OfficeGest.Cli.CommandLine;

/// <summary>What the process returns; the same numbers mean the same for every command.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The spec has errors, something is out of date, or the work could not be done.</summary>
    public const int Errors = 1;

    /// <summary>The arguments make no sense together, or name something that is not there.</summary>
    public const int WrongUsage = 2;

    /// <summary>The change breaks code that was written against the older client.</summary>
    public const int Breaking = 3;
}
