using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Cases.Tests.Inquiries;

namespace Ombud.Cases.Tests;

// An alert may be on its way for days. What somebody did is told all the same; what a clock says is not, once the
// clock has been reset or the case has ended.
public sealed class AlertRelevanceTests
{
    private static readonly Inquiry Asks = Asked.Inquiry();

    private static readonly Feedback Says = (Feedback)Feedback.Give(
        new(FeedbackAbout.Error, "Knappen virker ikke."), A.Ringebu, new("once", "body"), A.At(A.Morning)).Case;

    /// <summary>Whether it is told on another clock, and whether of a case that has ended.</summary>
    public static TheoryData<string, string, bool, bool> Topics => new()
    {
        { "inquiry", "received", true, false },
        { "inquiry", "assigned-3", true, false },
        { "inquiry", "wrote-3", true, true },
        { "inquiry", "waits-3", true, true },
        { "inquiry", "14d-left", false, false },
        { "inquiry", "passed", false, false },
        { "inquiry", "passed-2w", false, false },
        { "inquiry", "identity-1w", false, false },
        { "inquiry", "unopened", false, false },
        { "inquiry", "message-3", true, true },
        { "inquiry", "decided-3", true, true },
        { "inquiry", "redacted-3", true, true },
        { "inquiry", "reopened-3", true, false },
        { "inquiry", "ended-3", false, true },
        { "inquiry", "stopped-3", false, true },
        { "inquiry", "card", true, true },
        { "inquiry", "card-3", true, true },
        { "inquiry", "clock-29919420", false, false },
        { "inquiry", "event-3", true, true },
        // Nobody advises on an inquiry.
        { "inquiry", "advice-3", false, false },
        { "inquiry", "advice-3-0123456789abcdef", false, false },
        { "inquiry", "undecided-3", false, false },
        { "feedback", "received", true, false },
        { "feedback", "redacted-3", true, true },
    };

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_happened_is_told_on_any_clock_and_of_what_has_ended_only_what_was_done_to_it(
        string kind, string topic, bool onAnyClock, bool onceEnded)
    {
        Case one = kind == Inquiry.KindName ? Asks : Says;

        var alert = AlertDecided.Of(one, one.OfKind.TopicNamed(topic), Recipient.Unit, Channel.Mail);

        Assert.Equal(onAnyClock, Delivery.IsNeeded(alert, one with { Clock = one.Clock + 1 }));
        Assert.Equal(onceEnded, Delivery.IsNeeded(alert, one.Ended(End.Closed)));
    }

    [Fact]
    public void No_alert_of_an_inquiry_is_left_out_above() => Assert.Equal(
        typeof(InquiryAlert).GetNestedTypes().Select(type => type.Name).Order(),
        ((IEnumerable<object[]>)Topics).Select(row => Inquiry.AsKind.TopicNamed((string)row[1]))
            .OfType<InquiryAlert>().Select(topic => topic.GetType().Name).Distinct().Order());
}
