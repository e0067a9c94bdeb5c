using System.CommandLine.Parsing;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Cli.CommandLine;

/// <summary>Rejects names in arguments that C# does not allow. The generator, which cannot ask, changes them to valid ones.</summary>
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
