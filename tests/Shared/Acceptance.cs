namespace OfficeGest.Tests;

/// <summary>Files of the repository that tests make and compare.</summary>
public static class Acceptance
{
    /// <summary>Whether <c>OFFICEGEST_ACCEPT=1</c> is set: what is made is then written for review and not compared.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("OFFICEGEST_ACCEPT") == "1";
}
