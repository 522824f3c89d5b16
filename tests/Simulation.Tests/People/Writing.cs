using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.People;

// Whoever writes to the ombud's mailbox: citizens, some of whom write to a municipality too, and all that comes from
// machines and colleagues.
internal sealed class Writing
{
    private const int MostMail = 4;
    private const string Passed = "mx.example; dmarc=pass header.from=post.example";
    private const string Failed = "mx.example; dmarc=fail header.from=post.example";
    private static readonly Duration SoonAgain = Duration.FromHours(6);

    private readonly World _world;
    private readonly OtherMail _others;
    private int _lastNumber;

    public Writing(World world) => (_world, _others) = (world, new(world, Letter));

    public void Plan()
    {
        for (var left = _world.Random.Next(MostMail + 1); left > 0; left--)
            _world.Agenda.At(_world.Start + _world.Within(_world.End - _world.Start), Write);
    }

    private void Write()
    {
        var mail = _world.Sometimes(0.4) ? _others.Any() : Letter();
        _world.Trace.Note(null, "mail comes", mail.Subject);
        _world.Graph.Mailbox.Drop(mail);
        // Some write again the same day.
        if (mail.MayBeAnswered && _world.Sometimes(0.2))
            _world.Agenda.At(_world.Clock.Now + _world.Within(SoonAgain), () => WriteAgain(mail.From));
    }

    private void WriteAgain(string from)
    {
        var mail = Letter() with { From = from };
        _world.Trace.Note(null, "mail comes", mail.Subject);
        _world.Graph.Mailbox.Drop(mail);
    }

    private SimulatedMail Letter()
    {
        var number = ++_lastNumber;
        var (copies, place) = Copies();
        var (mayBeAnswered, headers) = Sender();
        return new(
            string.Create(CultureInfo.InvariantCulture, $"AAkALg{number}"), _world.Clock.Now,
            // Few write, and some of them often.
            $"{Town.Mark}-{_world.Random.Next(4)}@post.example",
            string.Create(CultureInfo.InvariantCulture, $"Spørsmål {number} om {Town.Mark}"), Words(number))
        {
            To = [SimulatedMailbox.Address, .. copies],
            Place = place,
            Headers = headers,
            MayBeAnswered = mayBeAnswered,
            Files = _world.Sometimes(0.2) ? [$"{Town.Mark}.pdf"] : [],
        };
    }

    private (string[] To, string Place) Copies()
    {
        var all = Town.Municipalities.All;
        var one = all[_world.Random.Next(all.Count)];
        return _world.Random.Next(3) switch
        {
            0 => ([one.ContactMail], one.Number),
            1 => ([.. all.Take(2).Select(each => each.ContactMail)], Municipality.Unsorted.Number),
            _ => ([], Municipality.Unsorted.Number),
        };
    }

    // Anybody can name any sender: only the sender's own domain tells that it is true, and our mail system says so on
    // top of what others have written.
    private (bool MayBeAnswered, (string, string)[] Headers) Sender() => _world.Random.Next(10) switch
    {
        0 => (false, []),
        1 => (false, [("Authentication-Results", Failed), ("Authentication-Results", Passed)]),
        2 => (false, [("Authentication-Results", "mx.example; dmarc=pass header.from=another.example")]),
        3 => (false, [("Authentication-Results", Passed), ("X-Auto-Response-Suppress", "All")]),
        4 => (true, [("Authentication-Results", Passed), ("Authentication-Results", Failed)]),
        _ => (true, [("Authentication-Results", Passed)]),
    };

    // Most are short; some more than a case's text holds, a few more than an entry, and now and then more than a
    // transaction.
    private string Words(int number)
    {
        var paragraphs = _world.Random.Next(60) switch { 0 => 3_300, < 8 => 200, _ => 1 };
        return string.Join('\n', Enumerable.Range(1, paragraphs).Select(paragraph => string.Create(
            CultureInfo.InvariantCulture,
            $"{number}.{paragraph} {Town.Mark} lurer på hva kommunen har skrevet om henne, hvem som leser det.")));
    }
}
