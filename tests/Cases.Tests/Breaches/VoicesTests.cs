using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// An earlier release did not say in which role somebody decided on an awareness or ended a case. Where the same history
// tells who that person was, the text is that voice's; where it does not, the writer's alone.
public sealed class VoicesTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);
    private static readonly Caller Successor = new(new("tenant:new", "Ny Direktør"), Roles.Decide, "3439");
    private static readonly Caller Deputy = new(new("tenant:deputy", "Dag Vara"), Roles.Triage, null);

    private static readonly Dictionary<string, Func<Breach, ActionResult>> Deeds = new()
    {
        ["nothing else"] = b => b.Note(A.With(Roles.Read), "Ringte.", "municipality", A.At(Now)),
        ["the ombud took it"] = b => b.Take(A.Ombud, A.At(Now)),
        ["the ombud advised"] = b => b.Advise(A.Ombud, "notify", "Helse er med.", A.At(Now)),
        ["the ombud asked"] = b => b.Ask(A.Ombud, "Hvem?", A.At(Now)),
        ["the controller decided"] = b => b.Decide(Controller, "notify", "Som rådet.", A.At(Now)),
        ["both wrote notes"] = b => b.Note(A.Ombud, "Ringte.", "municipality", A.At(Now)),
    };

    private static readonly Dictionary<string, Func<Breach, Caller, ActionResult>> Written = new()
    {
        ["awareness"] = (b, by) => b.SetAwareness(by, A.Morning, "Da visste lederen det.", A.At(Now)),
        ["ending"] = (b, by) => b.Withdraw(by, "Ikke et brudd.", A.At(Now)),
        ["history-3"] = (b, by) => b.SetAwareness(by, A.Morning, "Da visste lederen det.", A.At(Now)),
    };

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var text in Written.Keys)
            foreach (var deed in Deeds.Keys)
                all.Add(text, deed);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reason_from_before_roles_were_recorded_is_the_voices_of_whoever_the_history_knows(
        string text, string deed)
    {
        foreach (var writer in new[] { A.Ombud, Controller })
        {
            // Before there is a decision, the ombud's ending was one, and no proposal.
            var (breach, history) = A.Play(Deeds[deed], b => Written[text](b, writer));
            breach = breach with
            {
                Proposal = null,
                Ending = text == "ending" ? new("Ikke et brudd.", writer.Person, Now) : null,
            };
            List<HistoryEntry> earlier = [.. history.Select(WithoutRole)];
            var isKnown = writer == A.Ombud
                ? deed is "the ombud took it" or "the ombud advised" or "the ombud asked"
                : deed == "the controller decided";

            foreach (var by in new[] { A.Ombud, Deputy, Controller, Successor })
            {
                var isOfVoice = by.Voice == writer.Voice;
                Assert.Equal(
                    (by.Person.Name, by == writer || (isKnown && isOfVoice)),
                    (by.Person.Name, Takes(breach, by, text, earlier)));
                // What this release recorded needs no such help.
                Assert.Equal((by.Person.Name, isOfVoice), (by.Person.Name, Takes(breach, by, text, history)));
            }
        }
    }

    [Fact]
    public void Whoever_spoke_with_both_voices_in_a_case_is_known_by_neither()
    {
        var both = new Caller(new("tenant:both", "Begge Deler"), Roles.Triage | Roles.Decide, "3439");
        var (breach, history) = A.Play(
            b => b.Advise(both, "notify", "Meld.", A.At(Now)),
            b => b.Decide(both, "notify", "Ja.", A.At(Now)),
            b => b.SetAwareness(both, A.Morning, "Da visste lederen det.", A.At(Now)));
        List<HistoryEntry> earlier = [.. history.Select(WithoutRole)];

        Assert.All(new[] { A.Ombud, Controller }, by => Assert.False(Takes(breach, by, "awareness", earlier)));
        Assert.True(Takes(breach, both, "awareness", earlier));
    }

    [Fact]
    public void What_somebody_did_in_another_name_tells_nothing_of_them()
    {
        var (breach, history) = A.Play(
            b => b.Take(Deputy, A.At(Now)), b => b.SetAwareness(A.Ombud, A.Morning, "Da.", A.At(Now)));
        List<HistoryEntry> earlier = [.. history.Select(WithoutRole)];

        Assert.False(Takes(breach, Deputy, "awareness", earlier));
        Assert.True(Takes(breach, A.Ombud, "awareness", earlier));
    }

    private static bool Takes(Breach breach, Caller by, string text, IReadOnlyList<HistoryEntry> history) =>
        breach.Redact(by, text, "Et navn.", history, A.At(Now)) is ActionResult.Accepted;

    private static HistoryEntry WithoutRole(HistoryEntry entry) => entry with
    {
        Details = entry.Details.Where(detail => detail.Key != "as").ToDictionary(),
    };
}
