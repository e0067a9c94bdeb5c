using System.CommandLine.Parsing;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Cli.CommandLine;

/// <summary>Refuses names that C# does not allow where they are typed. The compiler, which has nobody to ask, makes others of them.</summary>
internal static class NameCheck
{
    public static void Namespace(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } name && !name.Split('.').All(IsName)) result.AddError($"'{name}' cannot be a namespace.");
    }

    public static void Class(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } name && !IsName(name)) result.AddError($"'{name}' cannot be the name of a class.");
    }

    private static bool IsName(string name) => Identifier.IsValid(name) && !CSharpWords.IsKeyword(name);
}
