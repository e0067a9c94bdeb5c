using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Specs;

/// <summary>Reads a spec from a file or <c>REVISION:path</c>.</summary>
internal static class SpecSource
{
    public static Task<string> ReadAsync(Terminal terminal, string name, CancellationToken cancellationToken) =>
        !File.Exists(terminal.FullPath(name)) && GitRevision.IsOne(name)
            ? GitRevision.ReadAsync(terminal, name, cancellationToken)
            : Task.FromResult(SpecFile.Read(terminal, name));
}
