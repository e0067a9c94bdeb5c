using Moq;
using Testing.OfficeGestApi;

namespace Testing;

/// <summary>The same with Moq.</summary>
public class MoqTests
{
    [Fact]
    public async Task The_owner_is_named()
    {
        var og = new Mock<OfficeGestClient>();
        og.Setup(static client => client.Workshop.Vehicles.GetAsync("AA-00-AA", null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Vehicle { Plate = "AA-00-AA", OwnerName = "Ana Silva" });

        Assert.Equal("Ana Silva", await new Reminders(og.Object).NameAsync("AA-00-AA"));
    }
}
