using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// What a citizen writes is for the unit that handles it and the controller.
public sealed class InquiryReaderTests
{
    private static readonly Caller OtherUnit = A.With(Roles.Handle) with { Units = ["oppvekst"] };

    public static TheoryData<string, bool, bool, bool> Readers() => new()
    {
        { "unit", true, true, true },
        { "other unit", false, false, true },
        { "controller", true, true, true },
        { "contact", true, false, true },
        { "ombud", true, false, true },
        { "employee", false, false, true },
        { "unit", false, false, false },
        { "other unit", false, false, false },
        { "controller", true, true, false },
        { "contact", true, false, false },
        { "ombud", true, true, false },
        { "employee", false, false, false },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void An_inquiry_is_seen_and_read_by_those_whom_it_is_for(string who, bool sees, bool reads, bool isAssigned)
    {
        var one = Asked.Inquiry(isAssigned ? About.Access : About.Question);

        Assert.Equal((sees, reads), (one.IsSeenBy(Of(who)), one.IsReadBy(Of(who))));
    }

    [Fact]
    public void The_ombud_reads_what_the_citizen_wants_the_ombud_to_see() =>
        Assert.True(Asked.Inquiry(asksOmbud: true).IsReadBy(A.Ombud));

    [Fact]
    public void Whoever_does_not_read_it_does_nothing_to_it_but_that_the_ombud_sends_it_where_it_belongs()
    {
        var one = Asked.Inquiry();

        var allowed = from who in new[] { "contact", "other unit", "ombud", "employee" }
                      from action in one.Actions
                      where action.Refusal(Of(who), one) is not ActionResult.NotAllowed
                      select $"{who}: {action.Name}";

        Assert.Equal(["ombud: assign", "ombud: transfer"], allowed);
    }

    [Fact]
    public void Shown_to_those_who_do_not_read_it_it_holds_none_of_its_words()
    {
        var one = Asked.Inquiry(About.Rectification).Done("ask-identity", Asked.Received)
            .Done("confirm-identity", Asked.Received, ("how", "Hun viste passet."))
            .Done("extend", Asked.Received, ("reason", "Mange mapper."))
            .Done("answer", Asked.Received, ("outcome", "full"), ("text", "Rettet."), ("changed", "Adressen."),
                ("othersTold", "Ingen andre."));

        var shown = one.Unread().ToJson();

        Assert.All(
            [
                "registrert om meg", "\"Kari\"", "kari@post.example", "passet", "mapper", "Rettet", "Adressen",
                "Ingen andre",
            ],
            words =>
            {
                Assert.Contains(words, one.ToJson(), StringComparison.Ordinal);
                Assert.DoesNotContain(words, shown, StringComparison.Ordinal);
            });
        Assert.Equal(one.DueAt, one.Unread().DueAt);
    }

    [Fact]
    public void A_unit_hands_it_on_and_reads_it_no_more()
    {
        var one = Asked.Inquiry().Done("take", Asked.Received);

        var change = A.Accepted(one.Do("assign", Asked.Received, null, ("unit", "oppvekst")));

        var left = (Inquiry)change.Case;
        Assert.Equal((new HandlingUnit("oppvekst", "Oppvekst"), null), (left.Unit, left.TakenBy));
        Assert.False(left.IsSeenBy(Asked.Handler));
        Assert.True(left.IsReadBy(OtherUnit));
        Assert.Equal([Recipient.Unit], change.Alerts.Select(alert => alert.To));
        A.Refused(one.Do("assign", Asked.Received, null, ("unit", "helse")), "unit", Fault.UnknownValue);
        A.Refused(one.Do("assign", Asked.Received, null, ("unit", "servicetorg")), "unit", Fault.NothingChanged);
        A.Refused(one.Do("assign", Asked.Received, null, ("unit", "")), "unit", Fault.Required);
    }

    private static Caller Of(string who) => who switch
    {
        "unit" => Asked.Handler,
        "other unit" => OtherUnit,
        "controller" => A.With(Roles.Decide),
        "contact" => A.With(Roles.Read | Roles.Report),
        "ombud" => A.Ombud,
        _ => A.With(Roles.Report),
    };
}
