using Azure.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Ombud.Alerts;
using Ombud.Alerts.Calendar;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Teams;
using Ombud.Pages.Kinds;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>What an instance of Alerts says in Teams and keeps in the ombud's calendar.</summary>
internal sealed class AlertsTeams
{
    private static readonly TeamsOptions InTeams = new()
    {
        Channel = SimulatedTeams.Channel,
        Tenant = Town.Tenant,
        ClientId = "bot",
    };

    private readonly World _world;
    private readonly AllKinds _kinds;
    private readonly TeamsConnector _teams;
    private readonly CardFaces _faces;
    private readonly DeliveryLog _deliveries;
    private readonly CaseStore _cases;

    public AlertsTeams(World world, AllKinds kinds, GraphOptions graph)
    {
        (_world, _kinds) = (world, kinds);
        var client = new HttpClient(world.Teams, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var token = DelegatedTokenCredential.Create((_, _) => new("token", DateTimeOffset.MaxValue));
        _teams = new(InTeams, token, client);
        _faces = new(kinds, Town.Municipalities, graph, world.Clock);
        _cases = new(world.Table.Sealed(), StoresSetup.Kinds);
        _deliveries = new(world.Table.Sealed(), world.Draw);
    }

    private PersonPlaces Places => new(_world.Table.Sealed(), TestSeals.Keys, _world.Clock);

    public SendAlert Send(GraphAlerts alerts, GraphServiceClient graph, GraphOptions options)
    {
        var events = new DeadlineEvents(
            new(graph, options), new(_kinds, Town.Municipalities, options),
            new(_world.Table.Sealed(), _world.Draw, _world.Clock), _cases);
        if (!_world.Reminders.HasCards)
            return new(alerts, Town.Municipalities, events: events);
        var standing = new StandingCards(_teams, _cases);
        return new(
            alerts,
            Town.Municipalities,
            new(_teams, _faces, _deliveries, standing),
            new(_teams, _faces, new(Places, Town.Municipalities, _world.Clock), _deliveries, standing),
            events);
    }

    public OnAnswerAsked Answers() => new(
        new(
            new(_faces, _cases, _kinds, Town.Municipalities), Places, _world.Clock,
            _world.Log.CreateLogger<AnswerPerson>(), _teams),
        TestSeals.Keys,
        _world.Log.CreateLogger<OnAnswerAsked>());

    public ShowClocks Mornings() => new(
        _world.Reminders, new(_world.Table.Sealed(), _world.Draw), _world.Clock,
        _world.Log.CreateLogger<ShowClocks>(),
        new(_teams, _faces, new(_world.Table.Sealed(), StoresSetup.Kinds),
            new(Town.Municipalities, _world.Holds), _kinds));
}
