namespace OfficeGest.Generator.Model;

/// <summary>The features of the consumer's compiler and framework that the generated code depends on.</summary>
/// <remarks>It is computed from the compilation and compared after every edit of C#, so it must stay small.</remarks>
internal sealed record ConsumerCapabilities
{
    /// <summary>C# 11: <c>"…"u8</c> literals.</summary>
    public bool Utf8Literals { get; init; }

    /// <summary>C# 11 and the attributes it needs: <c>required</c> members.</summary>
    public bool RequiredMembers { get; init; }

    /// <summary><c>System.DateOnly</c> and <c>System.TimeOnly</c> (.NET 6).</summary>
    public bool DateOnly { get; init; }

    /// <summary>Whether <c>System.Runtime.CompilerServices.IsExternalInit</c> exists (.NET 5).</summary>
    public bool InitOnly { get; init; }

    /// <summary><c>System.Diagnostics.CodeAnalysis.ExperimentalAttribute</c> and C# 12 (.NET 8).</summary>
    public bool ExperimentalAttribute { get; init; }

    /// <summary>Whether that attribute has <c>UrlFormat</c>, which one that a project declares itself may lack.</summary>
    public bool ExperimentalUrlFormat { get; init; }

    /// <summary>Whether it has <c>Message</c> (.NET 10).</summary>
    public bool ExperimentalMessage { get; init; }

    /// <summary>Whether OfficeGest.Hosting is referenced.</summary>
    public bool Hosting { get; init; }

    /// <summary>The newest target, which is the default of the command-line tool.</summary>
    public static ConsumerCapabilities Modern { get; } = new()
    {
        Utf8Literals = true,
        RequiredMembers = true,
        DateOnly = true,
        InitOnly = true,
        ExperimentalAttribute = true,
        ExperimentalUrlFormat = true,
        ExperimentalMessage = true,
    };

    /// <summary>.NET Framework 4.8 or .NET Standard 2.0 with C# 9.</summary>
    public static ConsumerCapabilities Oldest { get; } = new();
}
