namespace Ombud.Browser.Tests;

/// <summary>A draft in the browser is kept for the one who asked for it, and for nobody else.</summary>
[Collection(Stages.Stories)]
public sealed class DraftTests(Stage stage)
{
    private const string What = "En notatblokk ligger igjen på bussen.";

    [Fact]
    public async Task Nothing_stays_in_the_browser_unless_somebody_ticks_for_it()
    {
        await using var visitor = await stage.VisitAsync("employee-oyer");
        await WriteAsync(visitor);

        await visitor.GoAsync("/meld-avvik");

        Assert.Equal("", await visitor.Field("Beskriv det som har skjedd").InputValueAsync());
        Assert.Equal(0, await KeptAsync(visitor));
    }

    [Fact]
    public async Task What_is_kept_is_there_again_and_goes_with_the_receipt()
    {
        await using var visitor = await stage.VisitAsync("employee-oyer");
        await WriteAsync(visitor, keeps: true);

        await visitor.GoAsync("/meld-avvik");
        var again = await visitor.Field("Beskriv det som har skjedd").InputValueAsync();
        var isTicked = await visitor.Field("Noen fikk se noe de ikke skulle").IsCheckedAsync();
        await visitor.PressAsync("Send melding");

        Assert.Equal((What, true), (again, isTicked));
        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
        Assert.Equal(0, await KeptAsync(visitor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_gone_when_the_person_signs_out_and_when_another_signs_in(bool signsOut)
    {
        await using var visitor = await stage.VisitAsync("employee-oyer");
        await WriteAsync(visitor, keeps: true);
        var before = await KeptAsync(visitor);

        if (signsOut)
            await visitor.PressAsync("Logg ut");
        else
            await visitor.SignInAsync("employee-ringebu");

        Assert.Equal(1, before);
        Assert.Equal(0, await KeptAsync(visitor));
    }

    private static async Task WriteAsync(Visitor visitor, bool keeps = false)
    {
        await visitor.GoAsync("/meld-avvik");
        if (keeps)
            await visitor.CheckAsync("Husk det jeg skriver, til jeg har sendt det");
        await visitor.FillBreachAsync(What);
    }

    private static Task<int> KeptAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>("sessionStorage.length");
}
