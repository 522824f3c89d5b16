using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.People;

// Everybody in Teams: the ombud and the deputy read the channel, two in each municipality decide, and a contact and a
// handler only ask. Each opens the app sooner, later or never, and some take it away again.
internal sealed class InTeams
{
    private readonly World _world;
    private readonly Visits _visits;
    private readonly Sittings _sittings;
    private readonly Pressing _pressing;
    private readonly Chatting _chatting;

    public InTeams(World world, Visits visits)
    {
        (_world, _visits) = (world, visits);
        _sittings = new(world, visits);
        (_pressing, _chatting) = (new(world, visits, _sittings), new(world, visits));
    }

    public void Plan()
    {
        if (!_world.Reminders.HasCards)
            return;
        foreach (var who in Everybody())
        {
            var chat = new Neighbours.Chat(string.Create(CultureInfo.InvariantCulture, $"a:{_world.People.Count}"));
            var person = new TeamsPerson(who, chat);
            _world.People.Add(person);
            _world.Teams.Chats.Add(chat.Conversation, chat);
            if (_world.Sometimes(0.7))
                PlanApp(person);
            _sittings.Plan(person);
        }

        _pressing.Begin();
    }

    private static IEnumerable<Caller> Everybody() =>
    [
        Town.Ombud, Town.Deputy,
        .. Town.Municipalities.All.SelectMany(of => new[]
        {
            Town.Controller(of), Town.Director(of), Town.Contact(of), Town.Handler(of, "helse"),
        }),
    ];

    private void PlanApp(TeamsPerson person)
    {
        var length = _world.End - _world.Start;
        var opens = _world.Within(length / 3);
        Turn(person, opens, isOpen: true);
        _chatting.Plan(person, opens, length);
        if (!_world.Sometimes(0.2))
            return;
        var leaves = opens + _world.Within(length - opens);
        Turn(person, leaves, isOpen: false);
        if (_world.Sometimes(0.5))
            Turn(person, leaves + _world.Within(Duration.FromDays(3)), isOpen: true);
    }

    // Teams says so to the bot once, or twice, or not at all.
    private void Turn(TeamsPerson person, Duration after, bool isOpen) => _world.Agenda.At(
        _world.Start + after,
        () =>
        {
            person.Chat.IsOpen = isOpen;
            person.Turns.Add(_world.Clock.Now);
            var said = person.Does("installationUpdate");
            said["action"] = isOpen ? "add" : "remove";
            var name = $"{person.Who.Person.Id} {(isOpen ? "opens the app" : "takes the app away")}";
            for (var left = _world.Random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 }; left > 0; left--)
                _visits.Plan(
                    _world.Within(Duration.FromSeconds(2)), name, web => web.Teams.Value.ReceiveAsync(said));
        });
}
