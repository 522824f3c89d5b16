using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// Every state, every action, every role: what is allowed, what is refused, and that nobody acts on what they do not
// read but to send it where it belongs.
public sealed class EveryInquiryActionTests
{
    private const Roles UnitOrController = Roles.Handle | Roles.Decide;

    private static readonly Instant Now = Asked.Received + Duration.FromDays(3);

    private static readonly Municipality Oyer = A.Oyer with { Units = [new() { Slug = "arkiv", Name = "Arkivet" }] };

    private static readonly Dictionary<string, (Roles May, Func<Inquiry, bool> When)> Rules = new()
    {
        ["take"] = (UnitOrController, one => one is { Open: true, TakenBy: null }),
        ["ask-identity"] = (UnitOrController, one => Awaits(one) && one.StateName != "waiting-identity"),
        ["confirm-identity"] = (UnitOrController, one => one.StateName == "waiting-identity"),
        ["answer"] = (UnitOrController, Awaits),
        ["reply"] = (UnitOrController | Roles.Triage, one => one.Open),
        ["extend"] = (UnitOrController, Awaits),
        ["assign"] = (UnitOrController | Roles.Triage, one => one.Open),
        ["transfer"] = (Roles.Triage, one => Awaits(one) && !one.IsUnsorted),
        ["journal"] = (Roles.Triage | Roles.Decide, _ => true),
        ["note"] = (UnitOrController | Roles.Triage | Roles.Read, _ => true),
        ["redact"] = (Roles.Decide, _ => true),
        ["close"] = (Roles.Triage | Roles.Decide, one => one.Open),
        ["reopen"] = (Roles.Triage | Roles.Decide, one => !one.Open),
    };

    private static readonly Dictionary<string, Caller> Callers = new()
    {
        ["nobody"] = A.With(Roles.None),
        ["employee"] = A.With(Roles.Report),
        ["system"] = A.With(Roles.Ingest),
        ["contact"] = A.With(Roles.Read),
        ["controller"] = A.With(Roles.Decide),
        ["ombud"] = A.With(Roles.Triage),
        ["unit"] = Asked.Handler,
        ["another unit"] = A.With(Roles.Handle) with { Units = ["oppvekst"] },
    };

    public static TheoryData<string, string, string, bool> Everything()
    {
        var all = new TheoryData<string, string, string, bool>();
        foreach (var standing in (string[])
            ["received", "handling", "waiting-identity", "answered", "closed", "under way", "gone"])
            foreach (var action in Rules.Keys)
                foreach (var who in Callers.Keys)
                    foreach (var asksOmbud in (bool[])[false, true])
                        all.Add(standing, action, who, asksOmbud);
        return all;
    }

    [Fact]
    public void Every_action_of_an_inquiry_has_its_rule_here() =>
        Assert.Equal(Rules.Keys.Order(), Inquiry.AsKind.Actions.Select(action => action.Name).Order());

    [Theory]
    [MemberData(nameof(Everything))]
    public void Who_may_do_what_to_an_inquiry_in_which_state(
        string standing, string action, string who, bool asksOmbud)
    {
        var (one, by, (may, when)) = (Standing(standing, asksOmbud), Callers[who], Rules[action]);
        var reads = who is "controller" or "unit" || (who == "ombud" && asksOmbud);
        var isSender = who == "ombud" && action is "assign" or "transfer";
        var isAllowed = by.Has(may) && (reads || isSender);
        var isHere = standing is not ("under way" or "gone");

        var done = Do(one, action, by);

        // The others take out what they wrote themselves, and the citizen's words have gone along.
        if (action == "redact" && !(isAllowed && isHere))
            Assert.IsNotType<ActionResult.Accepted>(done);
        else if (!isAllowed)
            Assert.IsType<ActionResult.NotAllowed>(done);
        else if (!isHere || !when(one))
            Assert.DoesNotContain(action, Assert.IsType<ActionResult.NotNow>(done).Open);
        else
            Assert.Equal(action, Assert.IsType<ActionResult.Accepted>(done).Change.Entry.Action);
    }

    private static bool Awaits(Inquiry one) => one is { Open: true, Answer: null };

    private static Inquiry Standing(string standing, bool asksOmbud)
    {
        var one = Asked.Inquiry(asksOmbud: asksOmbud);
        var sent = () => (Inquiry)A.Accepted(Do(one, "transfer", A.Ombud)).Case;
        return standing switch
        {
            "received" => one,
            "handling" => one.Done("take", Now),
            "waiting-identity" => one.Done("ask-identity", Now),
            "answered" => one.Done("answer", Now, ("outcome", "full"), ("text", "Her er alt.")),
            "closed" => (Inquiry)A.Accepted(Do(one, "close", Callers["controller"])).Case,
            "under way" => sent(),
            "gone" => (Inquiry)sent().Leaving([], CaseNumber.Read("OYE-26-22222")!, A.At(Now)).Case,
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };
    }

    private static ActionResult Do(Inquiry one, string action, Caller by) =>
        one.Actions.Single(known => known.Name == action).Do(
            one,
            new(
                by,
                FieldValues.Of(
                    ("text", "Noe."), ("reason", "En grunn."), ("how", "Møtte opp."), ("outcome", "full"),
                    ("unit", "oppvekst"), ("municipality", action == "transfer" ? "3440" : null), ("yes", "yes"),
                    ("why", "Skal behandles."), ("audience", "municipality"), ("field", "text")),
                A.At(Now))
            {
                Units = Asked.Ringebu.Units,
                Municipalities = new([Asked.Ringebu, Oyer]),
            });
}
