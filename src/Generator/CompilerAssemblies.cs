using System.Reflection;
using System.Runtime.InteropServices;

namespace OfficeGest.Generator;

/// <summary>Binds what the compiler of .NET Framework would not find: Visual Studio and MSBuild.exe run that one.</summary>
internal static class CompilerAssemblies
{
    /// <summary>
    /// Microsoft.OpenApi 3.11 refers to System.Memory 4.0.2.0, while the compilers up to Visual Studio 17.14 have 4.0.1.2 and redirect no request beyond it.
    /// </summary>
    public static void Unify()
    {
        if (!RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)) return;

        AppDomain.CurrentDomain.AssemblyResolve += static (_, request) =>
            Resolve(request.Name, request.RequestingAssembly?.GetName().Name, typeof(Span<byte>).Assembly);
    }

    /// <param name="requested">The full name of the assembly that nobody else could find.</param>
    /// <param name="requestedBy">The simple name of the assembly that refers to it; other analyzers in the process keep what is theirs.</param>
    /// <param name="loaded">The System.Memory of the compiler.</param>
    /// <returns>Null when the request is not ours to answer.</returns>
    internal static Assembly? Resolve(string requested, string? requestedBy, Assembly loaded) =>
        requestedBy == "Microsoft.OpenApi" && new AssemblyName(requested).Name == "System.Memory" ? loaded : null;
}
