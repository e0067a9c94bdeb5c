namespace OfficeGest.Generator.Tests.Pipeline;

public class CompilerAssembliesTests
{
    [Theory]
    [InlineData("System.Memory, Version=4.0.2.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51", "Microsoft.OpenApi", true)]
    [InlineData("System.Memory, Version=4.0.2.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51", "Another.Analyzer", false)]
    [InlineData("System.Memory, Version=4.0.2.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51", null, false)]
    [InlineData("System.Buffers, Version=9.0.0.0", "Microsoft.OpenApi", false)]
    public void Only_the_request_of_our_own_assembly_is_answered(string requested, string? by, bool answered)
    {
        (CompilerAssemblies.Resolve(requested, by, typeof(Span<byte>).Assembly) is not null).ShouldBe(answered);
    }
}
