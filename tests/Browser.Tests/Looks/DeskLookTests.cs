namespace Ombud.Browser.Tests;

/// <summary>The pages of the desk in every state that a person can bring them to. A class of their own, so that they
/// are looked at beside the open ones and not after them.</summary>
public sealed class DeskLookTests(Desk desk) : IClassFixture<Desk>
{
    public static TheoryData<string> Places => [.. DeskPlaces.All.Keys];

    [Theory, MemberData(nameof(Places))]
    public async Task Everybody_can_read_and_use(string place) =>
        Assert.Empty(await desk.LookAsync(DeskPlaces.All[place]));
}
