using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace OfficeGest.Protocol;

/// <summary>The contract between emitted code and this assembly: the emitted code calls what this assembly has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeContract
{
    /// <summary>
    /// Goes up whenever emitted code of an earlier generator would no longer compile or run with this assembly, or code of this generator with an earlier one.
    /// The generator reads it in the compilation and rejects a runtime that does not fit.
    /// </summary>
    public const int Version = 4;

    /// <summary>Called by emitted clients: a library that was compiled earlier may meet another runtime in its application.</summary>
    /// <param name="version">The contract that the client was emitted for.</param>
    /// <param name="client">The client, for the message.</param>
    /// <exception cref="InvalidOperationException">This assembly has another contract.</exception>
    public static void Require(int version, Type client)
    {
        if (version == Version) return;

        AssemblyName runtime = typeof(RuntimeContract).Assembly.GetName();
        throw new InvalidOperationException(string.Format(
            CultureInfo.InvariantCulture,
            "{0} was generated for contract {1} of OfficeGest.Runtime, and OfficeGest.Runtime {2} with contract {3} is loaded. {4}",
            client,
            version,
            runtime.Version?.ToString(3),
            Version,
            version < Version
                ? $"Build {client.Assembly.GetName().Name} again with OfficeGest.Generator {runtime.Version?.ToString(3)}."
                : "Update the package OfficeGest.Runtime of the application."));
    }
}
