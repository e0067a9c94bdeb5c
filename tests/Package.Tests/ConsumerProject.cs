namespace OfficeGest.Package.Tests;

/// <summary>A project of somebody who uses the packages.</summary>
internal sealed class ConsumerProject(string folder, string packages)
{
    public string Folder => folder;

    public ConsumerProject Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(folder, file), text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public ConsumerProject CopySpec(string file = "specs/officegest-v2.yaml") =>
        Write(file, File.ReadAllText(Path.Combine(PackedFeed.Repository, "specs", "officegest-v2.yaml")));

    /// <summary>Builds without the shared compiler, which would keep an earlier generator loaded.</summary>
    public Task<DotnetResult> BuildAsync(params string[] further) =>
        Dotnet.RunAsync(folder, Environment, ["build", "--nologo", "-p:UseSharedCompilation=false", .. further]);

    public Task<DotnetResult> PublishAsync(params string[] further) =>
        Dotnet.RunAsync(folder, Environment, ["publish", "--nologo", "-p:UseSharedCompilation=false", .. further]);

    public Task<DotnetResult> RestoreAsync() => Dotnet.RunAsync(folder, Environment, ["restore", "--nologo"]);

    public Task<DotnetResult> PackAsync(params string[] further) =>
        Dotnet.RunAsync(folder, Environment, ["pack", "--nologo", "-p:UseSharedCompilation=false", .. further]);

    public Task<DotnetResult> RunAsync(params string[] arguments) =>
        Dotnet.RunAsync(folder, Environment, ["run", "--no-build", "--", .. arguments]);

    /// <summary>Runs a file-based app, whose output the SDK keeps in the user's data folder; here that is below the project's.</summary>
    public Task<DotnetResult> RunFileAsync(string file)
    {
        string data = Directory.CreateDirectory(Path.Combine(folder, ".data")).FullName;
        return Dotnet.RunAsync(folder, new Dictionary<string, string>(Environment) { ["XDG_DATA_HOME"] = data }, "run", "--no-cache", file);
    }

    private Dictionary<string, string> Environment { get; } = new()
    {
        ["NUGET_PACKAGES"] = packages,
        ["DOTNET_ROLL_FORWARD"] = "Major",
    };
}
