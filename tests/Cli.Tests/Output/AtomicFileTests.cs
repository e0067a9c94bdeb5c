using System.Text;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Output;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public void A_new_file_has_the_mode_of_the_old_one_before_its_first_byte_is_written(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) return;

        string path = Path.Combine(_folder.Path, _folder.Write("spec.yaml", "old"));
        File.SetUnixFileMode(path, mode);

        using (FileStream stream = AtomicFile.Create(path + ".tmp", new FileInfo(path)))
        {
            stream.Length.ShouldBe(0);
            File.GetUnixFileMode(stream.SafeFileHandle).ShouldBe(mode);
        }

        AtomicFile.Replace(path, Encoding.UTF8.GetBytes("old"), "new");
        _folder.Read("spec.yaml").ShouldBe("new");
        File.GetUnixFileMode(path).ShouldBe(mode);
        AtomicFile.Put(path, "newer"u8.ToArray());
        File.GetUnixFileMode(path).ShouldBe(mode);
    }

    [Fact]
    public void What_is_put_replaces_a_link_and_what_is_replaced_follows_it()
    {
        if (OperatingSystem.IsWindows()) return;

        string target = Path.Combine(_folder.Path, _folder.Write("target", "old"));
        string link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, target);

        AtomicFile.Replace(link, "old"u8.ToArray(), "by choice");
        _folder.Read("target").ShouldBe("by choice");
        new FileInfo(link).LinkTarget.ShouldNotBeNull();

        AtomicFile.Put(link, "put"u8.ToArray());
        _folder.Read("target").ShouldBe("by choice");
        _folder.Read("link").ShouldBe("put");
        new FileInfo(link).LinkTarget.ShouldBeNull();
    }
}
