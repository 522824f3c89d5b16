using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using NodaTime.Text;
using Ombud.Pages;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;
using Recipient = Ombud.Cases.Recipient;

namespace Ombud.Alerts.Graph;

/// <param name="Words">For the kind of case that it is about.</param>
internal sealed record Told(AlertDecided Alert, Case About, KindWords Words)
{
    public AlertTopic Topic { get; } = About.OfKind.TopicNamed(Alert.Topic);
}

// What an alert says: case number, municipality, what it is about, deadline. Never a word of the report: an alert must
// not leak the breach again.
internal static class AlertBodies
{
    private static readonly ZonedDateTimePattern Written =
        ZonedDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu 'kl.' HH.mm", DateTimeZoneProviders.Tzdb);

    // Nobody's out-of-office reply answers an alert: Exchange reads the one header, all others this one (RFC 3834),
    // which Graph takes as a property only, since its name has no «x-».
    private const string AutoSubmitted = "String {00020386-0000-0000-C000-000000000046} Name Auto-Submitted";

    public static SendActivityNotificationPostRequestBody Activity(
        Told told, Municipality municipality, GraphOptions options) => new()
        {
            Topic = new()
            {
                Source = TeamworkActivityTopicSource.Text,
                Value = $"{told.About.Number} ({municipality.Name})",
                WebUrl = TabLink.To(options.TeamsAppId, told.About.Number.Value),
            },
            ActivityType = told.Topic.Activity,
            ChainId = ChainOf(told),
            PreviewText = new() { Content = Sentence(told, LanguageOf(told, municipality, options)) },
            TemplateParameters =
            [
                .. FeedActivity.Parameters(told.About)
                    .Select(one => new Microsoft.Graph.Models.KeyValuePair { Name = one.Key, Value = one.Value }),
            ],
        };

    // A notification takes the place of the one before it in its chain: sent twice, it stands once. Of different ones
    // none does, or a late one would take the place of one that tells of less time. Whole numbers of 52 bits pass
    // unchanged through whatever reads JSON.
    private static long ChainOf(Told told) => long.Parse(
        Sha256.Of(told.Alert.Id).AsSpan(0, 13),
        NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static SendMailPostRequestBody Mail(
        Told told, Municipality municipality, GraphOptions options, string address, string? mark = null)
    {
        var language = LanguageOf(told, municipality, options);
        var headline = told.Words.Headline(told.Topic).In(language);
        var page = new Uri(
            options.Desk, IsToReporter(told.Alert) ? told.Words.ReportersPage : $"/saker/{told.About.Number}");
        return Mail(
            $"{told.About.Number} ({municipality.Name}): {headline}",
            $"{Sentence(told, language)}\n\n{page}\n", [address], mark);
    }

    /// <param name="mark">By which a mail that comes back is known; null for none.</param>
    /// <param name="submitted">Why no person sent it (RFC 3834).</param>
    public static SendMailPostRequestBody Mail(
        string subject, string content, IEnumerable<string> addresses, string? mark = null,
        string submitted = "auto-generated")
    {
        // Not All: a mail that does not arrive is to come back.
        var quiet = new InternetMessageHeader { Name = "X-Auto-Response-Suppress", Value = "OOF, AutoReply, RN, NRN" };
        var marked = mark is null ? null : new InternetMessageHeader { Name = MailMark.Header, Value = mark };
        return new()
        {
            Message = new()
            {
                Subject = subject,
                Body = new() { ContentType = BodyType.Text, Content = content },
                ToRecipients = [.. addresses.Select(Addressed)],
                InternetMessageHeaders = marked is null ? [quiet] : [quiet, marked],
                SingleValueExtendedProperties = [new() { Id = AutoSubmitted, Value = submitted }],
            },
            SaveToSentItems = true,
        };
    }

    private static Microsoft.Graph.Models.Recipient Addressed(string address) =>
        new() { EmailAddress = new() { Address = address } };

    private static string Sentence(Told told, Language language)
    {
        var headline = told.Words.Headline(told.Topic).In(language);
        var deadline = told.About.DueAt is { } due && !IsToReporter(told.Alert)
            ? " " + told.Words.DueAt(Written.Format(due.InZone(Norway.Zone))).In(language)
            : "";
        return $"{char.ToUpperInvariant(headline[0])}{headline[1..]}.{deadline}";
    }

    private static bool IsToReporter(AlertDecided alert) => alert.To is Recipient.Reporter;

    // The municipality's own people get the language of its pages, the ombud and the deputy the one configured for
    // them, and whoever chose one for themselves that.
    private static Language LanguageOf(Told told, Municipality municipality, GraphOptions options) =>
        Languages.From(told.Alert.To switch
        {
            Recipient.Ombud or Recipient.Deputy => options.Language,
            Recipient.Reporter => told.Words.ReportersLanguage(told.About) ?? municipality.Language,
            _ => municipality.Language,
        }) ?? Language.Nb;
}
