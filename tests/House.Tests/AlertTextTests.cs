using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Feedbacks.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;

namespace Ombud.House.Tests;

public sealed partial class AlertTextTests
{
    private static readonly BreachWords OfBreach = new();
    private static readonly InquiryWords OfInquiry = new();
    private static readonly FeedbackWords OfFeedback = new();

    private static readonly IReadOnlyList<Type> Kinds =
    [
        .. from type in typeof(AlertTopic).Assembly.GetTypes()
           where type is { IsAbstract: false } && type.IsAssignableTo(typeof(AlertTopic))
           where type != typeof(AlertTopic.OfAnotherRelease)
           select type,
    ];

    private static readonly IReadOnlyList<AlertTopic> Topics =
        [.. from type in Kinds from count in new[] { 0, 1, 2 } select Made(type, count)];

    internal static readonly IReadOnlyList<(string Topic, Text Text)> Texts =
    [
        .. Topics.Select(topic => (topic.Name, WordsOf(topic).Headline(topic))),
        .. Topics.Select(topic => (topic.Name, WordsOf(topic).Label(topic))),
    ];

    [Fact]
    public void Nobody_is_told_of_one_hours_or_two_hour() => Findings.None(
        Texts.Where(t => Miscounted().IsMatch($"{t.Text.Nb} {t.Text.Nn} {t.Text.En}")).Select(t => t.Text.Nb));

    [Fact]
    public void A_headline_stands_in_the_middle_of_a_line_and_has_no_full_stop() => Findings.None(
        Topics.Select(topic => WordsOf(topic).Headline(topic))
            .Where(text => new[] { text.Nb, text.Nn }.Any(one => char.IsUpper(one[0]) || one.EndsWith('.')))
            .Select(text => text.Nb));

    internal static IEnumerable<Text> Counted(int count) =>
        from type in Kinds
        let topic = Made(type, count)
        from text in new[] { WordsOf(topic).Headline(topic), WordsOf(topic).Label(topic) }
        select text;

    private static KindWords WordsOf(AlertTopic topic) => topic switch
    {
        InquiryAlert => OfInquiry,
        FeedbackAlert => OfFeedback,
        _ => OfBreach,
    };

    private static AlertTopic Made(Type type, int count) => (AlertTopic)type.GetConstructors()[0].Invoke(
        [.. type.GetConstructors()[0].GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(Recipient) ? Recipient.Deputy
                : parameter.ParameterType == typeof(string) ? "0a" : (object)count)]);

    [GeneratedRegex(@"\b1 (timer|timar|hours|days)\b|\b[02] (time|hour|day)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Miscounted();
}
