using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class InquiryReminderTests
{
    [Fact]
    public void The_unit_is_reminded_in_the_morning_and_from_two_days_before_the_controller_and_the_ombud_too()
    {
        var one = Asked.Inquiry();

        var told = A.Reminders.Of(one).Take(7).Select(reminder =>
            $"{reminder.Topic.Name} {reminder.At.InZone(Norway.Zone):MM-dd HH:mm} {To(one, reminder.Topic)}");

        const string Everybody = "Ombud Deputy Unit Contact";
        Assert.Equal(
            [
                "14d-left 03-24 08:00 Unit", "7d-left 03-31 08:00 Unit", $"2d-left 04-05 08:00 {Everybody}",
                $"1d-left 04-06 08:00 {Everybody}", $"passed 04-07 23:59 {Everybody}",
                $"passed-1w 04-14 23:59 {Everybody}", $"passed-2w 04-21 23:59 {Everybody}",
            ],
            told);
    }

    [Fact]
    public void While_nobody_knows_who_it_is_the_original_date_still_rings_and_the_unit_is_reminded_weekly()
    {
        var one = Asked.Inquiry().Done("ask-identity", A.Oslo("2026-03-06T09:00+01"));

        var rung = A.Reminders.Of(one).Take(6).Select(reminder => reminder.Topic.Name);

        Assert.Equal(["identity-1w", "identity-2w", "14d-left", "identity-3w", "7d-left", "identity-4w"], rung);
        Assert.Equal("Unit", To(one, new InquiryAlert.IdentityAwaited(1)));
        Assert.Contains(A.Reminders.Of(one).TakeWhile(r => r.At <= one.Due.LastMinute), r => r.Topic.Name == "passed");
    }

    [Theory]
    [InlineData(About.Access, false, "Unit")]
    [InlineData(About.Access, true, "Ombud Deputy Unit")]
    [InlineData(About.Question, false, "Ombud Deputy Contact")] // no unit handles questions
    public void A_new_inquiry_is_told_to_its_unit_and_where_it_has_none_to_those_who_can_assign_it(
        About about, bool asksOmbud, string to) =>
        Assert.Equal(to, To(Asked.Inquiry(about, asksOmbud: asksOmbud), new InquiryAlert.Received()));

    [Fact]
    public void Without_a_unit_every_reminder_goes_to_the_municipalitys_contact()
    {
        var one = Asked.Inquiry(About.Question).Done("ask-identity", Asked.Received);

        Assert.All(
            A.Reminders.Of(one).Take(10),
            reminder => Assert.Contains("Contact", To(one, reminder.Topic), StringComparison.Ordinal));
    }

    public static TheoryData<string> Names =>
        ["received", "assigned-3", "14d-left", "passed", "passed-1w", "identity-2w", "wrote-4", "waits-5"];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_alert_is_known_by_its_name_alone(string name)
    {
        var topic = Inquiry.AsKind.TopicNamed(name);

        Assert.IsAssignableFrom<InquiryAlert>(topic);
        Assert.Equal(name, topic.Name);
    }

    [Fact]
    public void No_topic_lacks_its_name_above() => Assert.Equal(
        typeof(InquiryAlert).GetNestedTypes().Select(type => type.Name).Order(),
        ((IEnumerable<object[]>)Names).Select(row => Inquiry.AsKind.TopicNamed((string)row[0]).GetType().Name)
            .Distinct().Order());

    [Theory]
    [InlineData("14d-right")]
    [InlineData("passed-0w")]
    [InlineData("passed-xw")]
    [InlineData("24h-left")]
    [InlineData("identity-2d")]
    public void Another_name_is_of_another_release(string name) =>
        Assert.IsType<AlertTopic.OfAnotherRelease>(Inquiry.AsKind.TopicNamed(name));

    private static string To(Inquiry one, AlertTopic topic) =>
        string.Join(' ', A.Reminders.Alerts(one, topic).Select(alert => alert.To));
}
