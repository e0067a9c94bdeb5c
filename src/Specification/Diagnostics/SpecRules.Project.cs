using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of the project and its items.</content>
internal static partial class SpecRules
{
    public static SpecRule NoSpec { get; } = new("OG0001", Error, "No spec is named",
        "The project names no spec, so no client can be generated. Add <OfficeGestSpec Include=\"specs/….yaml\" /> to an ItemGroup.");

    public static SpecRule SpecMissing { get; } = new("OG0002", Error, "A spec does not exist",
        "The spec '{0}' does not exist; nothing was generated for it. Correct the path, which is relative to the project file.");

    public static SpecRule Unreadable { get; } = new("OG0003", Error, "A spec cannot be read",
        "The spec '{0}' could not be read; nothing was generated for it");

    public static SpecRule BadNamespace { get; } = new("OG0004", Warning, "A namespace is not valid",
        "'{0}' cannot be a namespace; '{1}' was used. Correct the Namespace metadata of the OfficeGestSpec item.");

    public static SpecRule BadClientName { get; } = new("OG0005", Warning, "A client name is not valid",
        "'{0}' cannot be the name of a class; '{1}' was used. Correct the Client metadata of the OfficeGestSpec item.");

    public static SpecRule DuplicateClient { get; } = new("OG0006", Error, "Two specs have the same client",
        "The client '{0}' is already generated from '{1}'; '{2}' was left out. Give one of them another Namespace or Client.");

    public static SpecRule LanguageVersion { get; } = new("OG0007", Error, "The C# version is too old",
        "The generated code needs C# 9 or later and this project uses {0}. Set <LangVersion>latest</LangVersion> in the project file.");

    public static SpecRule InternalError { get; } = new("OG0008", Error, "The generator failed",
        "The generator failed while {0}, which is a bug: {1}: {2}. Please report it with the part of the spec that causes it.");

    public static SpecRule RuntimeMissing { get; } = new("OG0009", Error, "The runtime is not referenced",
        "The generated code needs OfficeGest.Runtime, which the project does not reference. The package OfficeGest.Generator adds it; do not set ExcludeAssets or PrivateAssets for it.");

    public static SpecRule DuplicateType { get; } = new("OG0011", Error, "Two specs declare the same type",
        "The spec '{0}' was left out: it declares '{1}', which is already generated from '{2}'. Give one of them its own Namespace.");

    public static SpecRule ContractMismatch { get; } = new("OG0012", Error, "Generator and runtime do not match",
        "OfficeGest.Generator {0} emits code for contract {1} of the runtime, and OfficeGest.Runtime {2} has contract {3}; nothing was generated. Update {4}, so that both have the same version.");

    public static SpecRule BadVisibility { get; } = new("OG0014", Warning, "Unknown visibility",
        "'{0}' is neither public nor internal; the types are public. Correct the Visibility metadata of the OfficeGestSpec item.");

    private static SpecRule[] Project => [NoSpec, SpecMissing, Unreadable, BadNamespace, BadClientName, DuplicateClient, LanguageVersion, InternalError, RuntimeMissing, DuplicateType, ContractMismatch, BadVisibility];
}
