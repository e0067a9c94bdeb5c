using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace OfficeGest.Protocol;

/// <summary>The version of the contract between generated code and this assembly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeContract
{
    /// <summary>
    /// Increased when generated code of an earlier generator would no longer compile or run with this assembly, or code of this generator with an earlier assembly.
    /// The generator reads it in the compilation and rejects a runtime that does not fit.
    /// </summary>
    public const int Version = 4;

    /// <summary>Checks the contract when a generated client is created: a compiled library may run with another version of this assembly.</summary>
    /// <param name="version">The contract that the client was generated for.</param>
    /// <param name="client">The client, for the message.</param>
    /// <exception cref="InvalidOperationException">This assembly has another contract.</exception>
    public static void Require(int version, Type client)
    {
        if (version == Version) return;

        AssemblyName runtime = typeof(RuntimeContract).Assembly.GetName();
        throw new InvalidOperationException(string.Format(
            CultureInfo.InvariantCulture,
            "{0} was generated for contract {1} of OfficeGest.Runtime, but OfficeGest.Runtime {2} with contract {3} is loaded. {4}",
            client,
            version,
            runtime.Version?.ToString(3),
            Version,
            version < Version
                ? $"Rebuild {client.Assembly.GetName().Name} with OfficeGest.Generator {runtime.Version?.ToString(3)}."
                : "Update the package OfficeGest.Runtime of the application."));
    }
}
