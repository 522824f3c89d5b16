using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Checks;

// Advice that awaits a decision stands before somebody who decides, or has gone to the contact by mail. Which of the
// two, and whether to more than one, is a matter of who was signed in when.
internal sealed class AdviceChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private static readonly Duration AMoment = Duration.FromMinutes(10);
    private static readonly string[] Ended = ["unreachable", "refused", "gave-up", "nobody"];

    public void Run()
    {
        foreach (var one in finished.Where(one => one.Case is Breach))
            foreach (var advice in one.History.Where(entry => entry.Action == "advise"))
                Check(one, advice, string.Create(CultureInfo.InvariantCulture, $"advice-{advice.Sequence}"));
    }

    private void Check(FinishedCase one, HistoryEntry advice, string topic)
    {
        var cards = world.People.SelectMany(person => person.Chat.Cards)
            .Where(card => card.First.By.Alert is { } alert && alert.Case == one.Case.Id
                && alert.Topic.StartsWith($"{topic}-", StringComparison.Ordinal)).ToList();
        var mails = world.Witness.Accepted.Where(mail => mail.Alert.Case == one.Case.Id && mail.Alert.Topic == topic
            && mail.Alert.Via is Channel.Mail).ToList();
        if (mails.Exists(mail => mail.Alert.To is not Recipient.Contact))
            throw Failure(one, $"told somebody of {topic} who does not decide");
        if (cards.Count + mails.Count == 0 && Until(one, advice) - advice.At > AMoment && !CouldNot(one, topic))
            throw Failure(one, $"has {topic} that nobody has seen");
        // Mail is for where no card is.
        if (world.Weather.IsFair && cards.Count > 0 && mails.Count > 0)
            throw Failure(one, $"told of {topic} on a card and by mail");
    }

    // Until somebody decided or ended the case: whatever the reason, nobody waits for an answer then.
    private Instant Until(FinishedCase one, HistoryEntry advice)
    {
        var answered = one.History.FirstOrDefault(entry =>
            entry.Sequence > advice.Sequence && entry.Action is "decide" or "confirm" or "close" or "withdraw");
        return answered is null ? world.Clock.Now
            : world.Weather.HealthyTime(advice.At, answered.At) > AMoment && IsWell(advice.At, answered.At)
            ? answered.At
            : advice.At;
    }

    private bool IsWell(Instant from, Instant to) => world.Weather.IsFair
        || world.Weather.Spells.All(spell => spell.To < from || to < spell.From);

    // Then the ombud was told that mail does not get through.
    private static bool CouldNot(FinishedCase one, string topic) => one.Log.Any(entry =>
        entry.Action == "delivery" && entry.Details["rung"] == topic && entry.Details["to"] == "contact"
        && Ended.Contains(entry.Details["outcome"]));

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Case.Number} {what}.", one.Case.Id.Value);
}
