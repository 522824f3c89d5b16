using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Pages.Alerts;
using Recipient = Ombud.Cases.Recipient;

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
            ActivityType = alert.Topic is BreachAlert.Received ? "breachReported" : "deadlineNear",
            PreviewText = new() { Content = Sentence(alert.Topic, about, LanguageOf(alert, municipality, options)) },
            TemplateParameters = [new() { Name = "caseNumber", Value = about.Number.Value }],
        };

    public static SendMailPostRequestBody Mail(
        AlertDecided alert, Case about, Municipality municipality, GraphOptions options, string address)
    {
        var language = LanguageOf(alert, municipality, options);
        var headline = AlertTexts.Headline(alert.Topic).In(language);
        var desk = new Uri(options.Desk, $"/saker/{about.Number}");
        return new()
        {
            Message = new()
            {
                Subject = $"{about.Number} ({municipality.Name}): {headline}",
                Body = new()
                {
                    ContentType = BodyType.Text,
                    Content = $"{Sentence(alert.Topic, about, language)}\n\n{desk}\n",
                },
                ToRecipients = [new() { EmailAddress = new() { Address = address } }],
            },
            SaveToSentItems = true,
        };
    }

    private static string Sentence(AlertTopic topic, Case about, Language language)
    {
        var headline = AlertTexts.Headline(topic).In(language);
        var deadline = about.DueAt is { } due
            ? " " + AlertTexts.DueAt(Written.Format(due.InZone(Norway.Zone))).In(language)
            : "";
        return $"{char.ToUpperInvariant(headline[0])}{headline[1..]}.{deadline}";
    }

    // The contact reads what the municipality's pages open in, the ombud and the deputy what is set for them.
    private static Language LanguageOf(AlertDecided alert, Municipality municipality, GraphOptions options) =>
        Languages.From(alert.To is Recipient.Contact ? municipality.Language : options.Language) ?? Language.Nb;

    private static string DeepLink(string appId, CaseNumber number)
    {
        var context = Uri.EscapeDataString($$"""{"subEntityId":"{{number}}"}""");
        return $"https://teams.microsoft.com/l/entity/{appId}/cases?context={context}";
    }
}
