namespace Ombud.Browser.Tests;

[Collection(Stages.Stories)]
public sealed class FirstTests(Stage stage)
{
    [Fact]
    public async Task A_b_c()
    {
        await using var v = await stage.VisitAsync("employee-ringebu");
        await v.GoAsync("/meld-avvik");
        Assert.Equal("Meld avvik", await v.HeadingAsync());
    }
}
