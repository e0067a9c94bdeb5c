using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OfficeGest.Generator;

/// <summary>Checks that the referenced OfficeGest.Runtime has the contract of the generated code.</summary>
internal static class RuntimeContractCheck
{
    public const int Version = Emit.Names.Contract;

    /// <summary>Returns the contract of the referenced runtime; 0 if there is no runtime, or one without a contract.</summary>
    public static int Of(IAssemblySymbol? runtime) =>
        runtime?.GetTypeByMetadataName("OfficeGest.Protocol.RuntimeContract")?.GetMembers("Version").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is int version ? version : 0;

    /// <summary>Returns the values for the message: both versions, and the package that is older.</summary>
    public static string[] Explain(Consumer consumer)
    {
        string generator = typeof(RuntimeContractCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
        return
        [
            generator, Text(Version), consumer.RuntimeVersion, Text(consumer.Contract),
            consumer.Contract < Version ? "OfficeGest.Runtime" : "OfficeGest.Generator",
        ];
    }

    private static string Text(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
