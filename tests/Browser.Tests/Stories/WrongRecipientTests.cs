namespace Ombud.Browser.Tests;

/// <summary>The commonest breach must not be cumbersome to report: that is why people do not.</summary>
[Collection(Stages.Stories)]
public sealed class WrongRecipientTests(Stage stage)
{
    private const int MostAnswers = 6;
    private const int MostKeys = 60;

    [Fact]
    public async Task What_was_sent_to_the_wrong_recipient_is_reported_with_six_answers_and_sixty_keys()
    {
        await using var visitor = await stage.VisitAsync("employee-lillehammer");
        await visitor.GoAsync("/meld-avvik?vei=feil-mottaker");
        var (keys, answers) = (visitor.Keys, 0);

        await AnswerAsync(keys.ChooseAsync("Hva ble sendt?", "Vedtak om helse og omsorg"));
        await AnswerAsync(keys.ChooseAsync("Hvordan ble det sendt?", "E-post"));
        await AnswerAsync(keys.ChooseAsync("Hvem fikk det?", "Én person vi vet hvem er"));
        await AnswerAsync(keys.ChooseAsync("Er det slettet eller levert tilbake?", "Ja, det er bekreftet"));
        await AnswerAsync(keys.ChooseAsync("Hvor mange personer gjelder det?", "Vet ikke ennå"));
        await AnswerAsync(keys.TypeAsync("Hvor i kommunen skjedde det?", "NAV"));
        await keys.ToButtonAsync("Send melding");
        await keys.EnterAsync();

        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
        Assert.InRange(answers, 1, MostAnswers);
        Assert.InRange(keys.Pressed, 1, MostKeys);

        async Task AnswerAsync(Task answer)
        {
            await answer;
            answers++;
        }
    }
}
