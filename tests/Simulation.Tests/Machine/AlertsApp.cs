using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Ombud.Alerts;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Mailbox;
using Ombud.Cases;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Machine;

// One life of an instance of the app that nobody meets, with the Functions host around it: a message goes to its
// function, is given back when the function fails, and stays locked when the process dies.
internal sealed class AlertsApp
{
    private static readonly GraphOptions Options = new()
    {
        TeamsAppId = "7a3f0000-0000-4000-8000-00000000000a",
        Sender = "varsel@ombud.example",
        Mailbox = SimulatedMailbox.Address,
        Ombud = new(SimulatedGraph.OmbudUser, "ombud@ombud.example"),
        Deputy = new(SimulatedGraph.DeputyUser, "vara@ombud.example"),
        Desk = new("https://ombud.example/"),
    };

    private readonly World _world;
    private readonly OnAlertDecided _onAlertDecided;
    private readonly OnAlarmDue _onAlarmDue;
    private readonly Sweep _sweep;
    private readonly ReadMailbox _readMailbox;
    private readonly OnAnswerAsked _onAnswerAsked;
    private readonly ShowClocks _showClocks;

    public AlertsApp(World world, GraphServiceClient graph)
    {
        _world = world;
        var table = world.Table;
        var cases = new CaseStore(table.Sealed(), StoresSetup.Kinds);
        var caseLog = new CaseLog(table.Sealed(), world.Draw);
        var deliveries = new DeliveryLog(table.Sealed(), world.Draw);
        var alarms = new AlarmStore(table.Sealed(), caseLog);
        var outbox = new Outbox(table.Sealed(), world.Queues(), world.Log.CreateLogger<Outbox>());
        var moments = new Moments(world.Clock, world.Reminders, world.Draw);
        var ring = new RingAlarm(cases, alarms, caseLog, outbox, moments);
        var kinds = new AllKinds([new BreachWords(), new InquiryWords()]);
        var teams = new AlertsTeams(world, kinds, Options);
        var send = teams.Send(
            new(graph, Options, Town.Municipalities, kinds, TestSeals.Keys), graph, Options);
        (_onAnswerAsked, _showClocks) = (teams.Answers(), teams.Mornings());
        var deliver = new DeliverAlert(send, deliveries, outbox, moments);
        _onAlertDecided = new(
            cases, deliveries, deliver,
            new(StoresSetup.Kinds, world.Holds, outbox, world.Clock, world.Log.CreateLogger<AlertsHeldBack>()),
            world.Log.CreateLogger<OnAlertDecided>());
        _onAlarmDue = new(ring, Town.Municipalities, world.Holds, world.Log.CreateLogger<OnAlarmDue>());
        _sweep = new(
            new(alarms, ring, outbox, new(world.Log.CreateLogger<SweepMunicipality>()), world.Clock),
            new(
                new(table.Sealed(), cases, moments),
                new(table.Sealed(), cases, outbox, Town.Municipalities, moments), world.Log.CreateLogger<CarryOut>()),
            new(Town.Municipalities, world.Holds), new(table.Sealed()), world.Clock);
        _readMailbox = Mailbox(graph, cases, outbox, deliveries, moments);
    }

    private ReadMailbox Mailbox(
        GraphServiceClient graph, CaseStore cases, Outbox outbox, DeliveryLog deliveries, Moments moments)
    {
        var mailbox = new GraphMailbox(graph, Options);
        var store = new MailboxStore(_world.Table.Sealed(), TestSeals.Keys);
        var take = new TakeMail(
            new(cases, outbox, Town.Municipalities, moments, TestSeals.Keys),
            new(new(graph, Options), store, _world.Clock),
            new(mailbox, store, Options, _world.Clock, _world.Log.CreateLogger<AnswerMail>()),
            new(deliveries, cases, outbox, TestSeals.Keys, _world.Clock),
            new(Options, Town.Municipalities, _world.Holds));
        return new(mailbox, take, store, _world.Clock, _world.Log.CreateLogger<ReadMailbox>());
    }

    public static GraphServiceClient GraphOn(HttpMessageHandler handler) => new(
        new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
        new AnonymousAuthenticationProvider(), "https://graph.example/v1.0");

    public Task SweepAsync() => RunAsync(() => _sweep.Run(new TimerInfo(), CancellationToken.None));

    public Task ReadMailboxAsync() => RunAsync(() => _readMailbox.Run(new TimerInfo(), CancellationToken.None));

    public Task ShowClocksAsync() => RunAsync(() => _showClocks.Run(new TimerInfo(), CancellationToken.None));

    private async Task RunAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception e) when (IsIllness(e))
        {
            _world.Trace.Note(_world.Steps.Current, "ends early:", e.GetType().Name);
        }
    }

    public async Task HandleAsync(Message message, Activity activity)
    {
        var received = Received(message);
        var settling = new Settling(_world.Bus, _world.BusWire, message);
        try
        {
            if (message.Queue == new BusOptions().AlarmsQueue)
            {
                await _onAlarmDue.Run(received, settling, CancellationToken.None);
                return;
            }

            if (message.Queue == new BusOptions().AnswersQueue)
            {
                activity.Asked = BusQueues.Read<AnswerAsked>(received);
                await _onAnswerAsked.Run(received, settling, CancellationToken.None);
                return;
            }

            activity.Alert = BusQueues.Read<AlertDecided>(received);
            // Two are at it at once, and neither can know.
            if (message is { LosesItsLock: true, DeliveryCount: > 1 })
                _world.Trace.Disturb(activity);
            await _onAlertDecided.Run(received, settling, CancellationToken.None);
            if (!settling.IsSettled)
                _world.Trace.Disturb(activity);
        }
        catch (Exception e) when (IsIllness(e))
        {
            _world.Trace.Note(activity, "fails:", e.GetType().Name);
            _world.Trace.Disturb(activity);
            settling.Abandon();
        }
    }

    // Some mail cannot be read, and the run says so each time.
    private static bool IsIllness(Exception e) => e is InvalidDataException { Message: SimulatedMailbox.Unreadable }
        || e is ServiceBusException or ApiException || StorageFailure.Is(e)
        || (e is AggregateException several && several.InnerExceptions.All(IsIllness));

    private static ServiceBusReceivedMessage Received(Message message) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            message.Content.Body, message.Content.MessageId, properties: message.Content.ApplicationProperties,
            lockTokenGuid: message.Lock, deliveryCount: message.DeliveryCount);
}
