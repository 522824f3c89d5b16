using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;

namespace Ombud.Alerts.Graph;

// What an alert says: case number, municipality, what it is about, deadline. Never a word of the report: an alert
// must not leak the breach again.
internal static class AlertBodies
{
    private static readonly ZonedDateTimePattern Written =
        ZonedDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu 'kl.' HH.mm", DateTimeZoneProviders.Tzdb);

    public static SendActivityNotificationPostRequestBody Activity(
        AlertDecided alert, Case about, Municipality municipality, GraphOptions options) => new()
        {
            Topic = new()
            {
                Source = TeamworkActivityTopicSource.Text,
                Value = $"{about.Number} ({municipality.Name})",
                WebUrl = DeepLink(options.TeamsAppId, about.Number),
            },
            ActivityType = alert.Rung == Ladder.Received ? "breachReported" : "deadlineNear",
            PreviewText = new() { Content = Sentence(alert.Rung, about) },
            TemplateParameters = [new() { Name = "caseNumber", Value = about.Number.Value }],
        };

    public static SendMailPostRequestBody Mail(
        AlertDecided alert, Case about, Municipality municipality, GraphOptions options, string address) => new()
        {
            Message = new()
            {
                Subject = $"{about.Number} ({municipality.Name}): {Headline(alert.Rung)}",
                Body = new()
                {
                    ContentType = BodyType.Text,
                    Content = $"{Sentence(alert.Rung, about)}\n\n{new Uri(options.Desk, $"/saker/{about.Number}")}\n",
                },
                ToRecipients = [new() { EmailAddress = new() { Address = address } }],
            },
            SaveToSentItems = true,
        };

    private static string Headline(string rung) => rung switch
    {
        Ladder.Received => "nytt avvik",
        Ladder.AwarenessUndecided => "ta stilling til når kommunen fikk kjennskap",
        Ladder.Unopened => "ingen har åpnet saken ennå",
        _ when rung.StartsWith(Delivery.StuckPrefix, StringComparison.Ordinal) => "et varsel kom ikke fram",
        Ladder.Passed => "fristen til Datatilsynet er ute",
        _ when rung.StartsWith(Ladder.Passed, StringComparison.Ordinal) => "fristen til Datatilsynet er fortsatt ute",
        _ when Rungs.Is(Rungs.Advice, rung) => "ombudets råd venter på avgjørelse",
        _ when Rungs.Is(Rungs.Reply, rung) => "den som meldte, har svart",
        _ when Rungs.Is(Ladder.Tell, rung) => "de berørte har ikke fått beskjed",
        _ when rung.StartsWith("follow-up", StringComparison.Ordinal) => "oppfølging til Datatilsynet mangler",
        _ => $"{rung.Split('h')[0]} timer igjen til fristen",
    };

    private static string Sentence(string rung, Case about)
    {
        var deadline = about.DueAt is { } due
            ? $" Frist til Datatilsynet: {Written.Format(due.InZone(Norway.Zone))}."
            : "";
        var headline = Headline(rung);
        return $"{char.ToUpperInvariant(headline[0])}{headline[1..]}.{deadline}";
    }

    private static string DeepLink(string appId, CaseNumber number)
    {
        var context = Uri.EscapeDataString($$"""{"subEntityId":"{{number}}"}""");
        return $"https://teams.microsoft.com/l/entity/{appId}/cases?context={context}";
    }
}
