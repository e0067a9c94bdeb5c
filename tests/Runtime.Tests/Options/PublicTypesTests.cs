namespace OfficeGest.Runtime.Tests.Options;

public class PublicTypesTests
{
    /// <summary>What somebody who writes a program meets in IntelliSense. What emitted code calls is in OfficeGest.Protocol.</summary>
    [Fact]
    public void A_user_meets_at_most_forty_types() =>
        typeof(OfficeGestClientOptions).Assembly.GetExportedTypes().Where(static type => type.Namespace != "OfficeGest.Protocol").Count().ShouldBeLessThanOrEqualTo(40);
}
