using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

// Whoever wrote is answered once a day, and only where it is certain that it was they. An alert that a mail system gave
// back is known not to have arrived.
internal sealed class MailAnswerChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private static readonly Duration Read = Duration.FromMinutes(10);
    private static readonly Duration Enough = Duration.FromHours(1);

    public void Run()
    {
        var (answers, mails) = (world.Graph.Mailbox.Answers, world.Graph.Mailbox.All.ToList());
        foreach (var (to, at) in answers)
            if (!mails.Exists(mail => mail.MayBeAnswered && mail.From == to && mail.At <= at))
                throw new SimulationFailure(world, $"{to} was answered, and may not have written.");
        if (answers.GroupBy(one => (one.To, DateOf(one.At))).FirstOrDefault(day => day.Count() > 1) is { } twice)
            throw new SimulationFailure(world, $"{twice.Key.To} was answered {twice.Count()} times in a day.");
        // An answer is not tried again: where something failed, there may be none.
        if (world.Weather.IsFair && mails.Find(mail => mail is { MayBeAnswered: true, Becomes: Becomes.ACase }
            && !answers.Exists(answer => Answers(answer, mail))) is { } silent)
            throw new SimulationFailure(world, $"Nobody told whoever wrote {silent.Id} that it has come.");
        foreach (var (alert, at) in world.Told.GivenBack)
            CheckGivenBack(alert, at);
    }

    private static bool Answers((string To, Instant At) answer, SimulatedMail mail) => answer.To == mail.From
        && answer.At <= mail.At + Read
        && (answer.At >= mail.At || new[] { mail.At, mail.At + Read }.Any(at => DateOf(at) == DateOf(answer.At)));

    private static DateOnly DateOf(Instant at) => SlowCalendar.DateOf(at.ToDateTimeUtc());

    // That it did not arrive stands in the log, unless nobody had written down that it was sent, or could read it.
    private void CheckGivenBack(AlertDecided alert, Instant at)
    {
        var about = finished.Single(one => one.Case.Id == alert.Case);
        var own = about.Log.Where(entry => entry.Action == "delivery" && entry.Details["rung"] == alert.Topic
            && entry.Details["to"] == WireName.Of(alert.To) && entry.Details["via"] == "mail").ToList();
        if (own.Exists(entry => entry.Details["outcome"] == "sent" && entry.At < at)
            && at < world.Clock.Now - Enough && world.Graph.Mailbox.Failures < MailChecks.ManyTimes
            && !own.Exists(entry => entry.Details["outcome"] == "unreachable"))
            throw new SimulationFailure(world, $"{alert.Id} came back, and nobody knows.", alert.Id);
    }
}
