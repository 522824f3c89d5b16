using Ombud.Alerts.Graph;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Pages.Breaches.Words;

namespace Ombud.Functions.Tests.Alerts;

public sealed class AlertLanguageTests
{
    private static readonly Municipality Nynorsk = new()
    {
        Number = "3439",
        Slug = "ringebu",
        Name = "Ringebu",
        Prefix = "RIN",
        Language = "nn",
    };

    private static readonly Case About = Registers.Reported(Nynorsk, SuiteFixture.Start, "Et brev kom feil.").Case;

    [Fact]
    public void The_contact_of_a_municipality_reads_its_language()
    {
        var alert = AlertDecided.Of(About, new BreachAlert.HoursLeft(4), Recipient.Contact, Channel.Mail);

        var message = AlertBodies.Mail(Told(alert), Nynorsk, Options("nb"), "post@ringebu.kommune.no").Message!;

        Assert.Equal($"{About.Number} (Ringebu): 4 timar igjen til fristen", message.Subject);
        Assert.StartsWith("4 timar igjen til fristen. Frist til", message.Body!.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Ingen har åpnet saken ennå.")]
    [InlineData("nn", "Ingen har opna saka enno.")]
    public void The_ombud_reads_what_is_set_for_the_ombud(string language, string sentence)
    {
        var alert = AlertDecided.Of(About, new BreachAlert.Unopened(), Recipient.Ombud, Channel.Feed);

        var activity = AlertBodies.Activity(Told(alert), Nynorsk, Options(language));

        Assert.StartsWith(sentence, activity.PreviewText!.Content, StringComparison.Ordinal);
    }

    private static Told Told(AlertDecided alert) => new(alert, About, new BreachWords());

    private static GraphOptions Options(string language) => new()
    {
        TeamsAppId = "app",
        Sender = "ombud@lillehammer.kommune.no",
        Ombud = new("ombud", "ombud@lillehammer.kommune.no"),
        Desk = new("https://ombud.example"),
        Language = language,
    };
}
