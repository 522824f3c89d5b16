using NodaTime;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

// Each message that somebody wrote is one inquiry, whole and where it belongs, and is put away; all others are none.
internal sealed class MailChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    public const string NotRead = "(En e-post som ikke kunne leses";
    public const int ManyTimes = 3;

    private readonly List<FinishedCase> _left =
        [.. finished.Where(one => one.Case is Inquiry { Channel: InquiryChannel.Mail } && one.Before is null)];

    private SimulatedMailbox Mailbox => world.Graph.Mailbox;

    public void Run()
    {
        foreach (var mail in Mailbox.All)
            Check(mail);
        if (_left is [var astray, ..])
            throw new SimulationFailure(world, $"{astray.Case.Number} is a message that is another inquiry, or none.");
        if (world.HasMail)
            throw new SimulationFailure(world, "The mailbox is not read to its end.");
    }

    private void Check(SimulatedMail mail)
    {
        var one = _left.Find(each => IsOf(each, mail)) ?? _left.Find(each => IsUnread(each, mail));
        var isRead = one is not null && !IsUnread(one, mail);
        // What Graph fails at again and again is a case too, and left to people.
        var isLeft = Mailbox.Failures >= ManyTimes;
        var mayBeUnread = isLeft || mail.Becomes is Becomes.Unread;
        var isRight = mail.Becomes is Becomes.ACase ? isRead : mail.Becomes is Becomes.NoCase && one is null;
        if (!isRight && !(mayBeUnread && one is not null && !isRead))
            throw new SimulationFailure(world, $"{mail.Id} is {one?.Case.Number}, and must be {mail.Becomes}.");
        if (isRead)
            CheckRead(mail, one!);
        var isPutAway = Mailbox.IsPutAway(mail);
        if (one is null ? isPutAway : isRead && !isPutAway && !isLeft && !Mailbox.HasRefused)
            throw new SimulationFailure(world, $"{mail.Id} is not where it belongs.");
        if (one is not null)
            _left.Remove(one);
    }

    private static bool IsOf(FinishedCase one, SimulatedMail mail) =>
        one.Last.Inquiry.Text.StartsWith($"{mail.Subject}\n", StringComparison.Ordinal);

    private static bool IsUnread(FinishedCase one, SimulatedMail mail) =>
        one.Last.Inquiry.Text.StartsWith(NotRead, StringComparison.Ordinal) && IsSoon(one, mail);

    // Graph says the time to the second.
    private static bool IsSoon(FinishedCase one, SimulatedMail mail) =>
        one.Inquiry.ReachedAt <= mail.At && mail.At - one.Inquiry.ReachedAt < Duration.FromSeconds(1);

    private void CheckRead(SimulatedMail mail, FinishedCase one)
    {
        var rest = one.Last.History.Where(entry => entry.Action == "continued").Select(entry => entry.Text);
        if (string.Concat(rest.Prepend(one.Last.Inquiry.Text)) != $"{mail.Subject}\n\n{mail.Text}")
            throw new SimulationFailure(world, $"{one.Case.Number} is not what {mail.Id} said.");
        if (one.Last.History.Count(entry => entry.Action == "attached") != Math.Min(mail.Files.Count, 1))
            throw new SimulationFailure(world, $"{one.Case.Number} does not say what {mail.Id} had with it.");
        if (one.Case.Municipality != mail.Place || one.Last.Inquiry.Citizen.Mail != mail.From || !IsSoon(one, mail))
            throw new SimulationFailure(world, $"{one.Case.Number} of {mail.Id} lies in {one.Case.Municipality}.");
    }
}
