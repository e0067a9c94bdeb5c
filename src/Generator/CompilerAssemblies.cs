using System.Reflection;
using System.Runtime.InteropServices;

namespace OfficeGest.Generator;

/// <summary>Resolves an assembly that the .NET Framework compiler of Visual Studio and MSBuild.exe does not find.</summary>
internal static class CompilerAssemblies
{
    /// <summary>
    /// Microsoft.OpenApi 3.11 refers to System.Memory 4.0.2.0, while the compilers up to Visual Studio 17.14 have 4.0.1.2 and no binding redirect for later versions.
    /// </summary>
    public static void Unify()
    {
        if (!RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)) return;

        AppDomain.CurrentDomain.AssemblyResolve += static (_, request) =>
            Resolve(request.Name, request.RequestingAssembly?.GetName().Name, typeof(Span<byte>).Assembly);
    }

    /// <param name="requested">The full name of the assembly that was not found.</param>
    /// <param name="requestedBy">The simple name of the assembly that refers to it; requests of other analyzers in the process are ignored.</param>
    /// <param name="loaded">The System.Memory of the compiler.</param>
    /// <returns>Null if the request is from another assembly.</returns>
    internal static Assembly? Resolve(string requested, string? requestedBy, Assembly loaded) =>
        requestedBy == "Microsoft.OpenApi" && new AssemblyName(requested).Name == "System.Memory" ? loaded : null;
}
