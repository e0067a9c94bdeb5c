using System.Text.RegularExpressions;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Writes types for the newest target, without the namespaces of the generated code.</summary>
internal static partial class CSharpText
{
    public static string Of(TypeModel type, bool nullable) => Short(TypeNames.Of(type, nullable, ConsumerCapabilities.Modern));

    public static string Of(MemberShape member) => Of(member.Type, member.Nullable);

    public static string Of(ArgumentShape argument) => Of(argument.Type!, argument.Nullable);

    /// <summary>Returns an argument as the method declares it.</summary>
    public static string Declared(ArgumentShape argument) => Short(MethodText.Argument(argument, ConsumerCapabilities.Modern));

    public static string Returned(OperationModel operation) => Short(MethodText.Returns(operation.Shape!.Returns, ConsumerCapabilities.Modern));

    private static string Short(string type) => Qualified().Replace(type, string.Empty);

    [GeneratedRegex(@"\w+::(\w+\.)*")]
    private static partial Regex Qualified();
}
