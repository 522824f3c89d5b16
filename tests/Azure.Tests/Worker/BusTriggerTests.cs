using System.Threading.Channels;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker;
using Ombud.Azure.Tests.Bus;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Worker;

public sealed class BusTriggerTests : IAsyncLifetime
{
    private static readonly BrokerQueueOptions Queue = new("alerts") { MaxDeliveryCount = 3 };

    private readonly Channel<BusOperationKind> _answered = Channel.CreateUnbounded<BusOperationKind>();
    private ABus _bus = null!;

    public async Task InitializeAsync()
    {
        _bus = await ABus.StartAsync(Queue);
        _bus.InterceptAnswer = (operation, _) =>
        {
            _answered.Writer.TryWrite(operation.Kind);
            return Task.FromResult<AmqpRefusal?>(null);
        };
    }

    public async Task DisposeAsync() => await _bus.DisposeAsync();

    [Fact]
    public async Task A_function_that_succeeds_completes_its_message()
    {
        await using var app = await App<Automatic>(automatic: true).Start();

        await _bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        await Answered(BusOperationKind.Complete);
        Assert.True(_bus.IsIdle);
    }

    [Fact]
    public async Task A_function_that_settles_by_hand_completes_its_message_itself()
    {
        await using var app = await App<ByHand>().Start();

        await _bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        Assert.True(_bus.IsIdle);
    }

    [Fact]
    public async Task A_message_left_unsettled_stays_locked_until_its_lock_has_run_out()
    {
        await using var app = await App<Forgetful>().Start();

        await _bus.Send("a");
        Assert.Equal("a 1", await app.Seen.Next());
        await ABus.Until(() => _bus.Broker.IsIdle(app.Functions.IsLeft));
        Assert.False(_bus.IsIdle);
        Assert.Equal(_bus.Now + Queue.LockDuration, _bus.Broker.Next(app.Functions.IsLeft));

        _bus.Clock.Advance(Queue.LockDuration);
        Assert.Equal("a 2", await app.Seen.Next());
    }

    [Fact]
    public async Task A_function_that_throws_gives_its_message_back_until_the_broker_buries_it()
    {
        await using var app = await App<FailingOnMessage>().Start();

        await _bus.Send("a");

        foreach (var told in (string[])["a 1", "a 2", "a 3"])
        {
            Assert.Equal(told, await app.Seen.Next());
            await Answered(BusOperationKind.Abandon);
        }
        Assert.Equal("a", (await _bus.DeadLetters.PeekMessageAsync(1)).MessageId);
    }

    [Fact]
    public async Task A_message_settled_by_hand_is_not_given_back_by_an_exception()
    {
        await using var app = await App<BuryAndFail>().Start();

        await _bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        await app.Idle();
        var dead = await _bus.DeadLetters.PeekMessageAsync(1);
        Assert.Equal("poison", dead!.DeadLetterReason);
        Assert.Equal(7, dead.ApplicationProperties["rounds"]);
        Assert.Equal(TimeSpan.FromHours(1), dead.ApplicationProperties["waited"]);
        Assert.Empty(app.Seen.All());
    }

    [Fact]
    public async Task No_more_messages_are_taken_at_a_time_than_host_json_says()
    {
        await using var app = await App<Held>().Start();

        await Task.WhenAll(_bus.Send("a"), _bus.Send("b"), _bus.Send("c"));
        await app.Seen.Next();
        await app.Seen.Next();
        Assert.Empty(app.Seen.All());
        Assert.False(_bus.Broker.IsIdle(_ => true));

        app.Seen.Gate.SetResult();
        await app.Seen.Next();
    }

    [Fact]
    public async Task A_lock_is_renewed_while_its_function_runs()
    {
        await using var brief = await ABus.StartAsync(Queue with { LockDuration = TimeSpan.FromSeconds(2) });
        brief.InterceptAnswer = _bus.InterceptAnswer;
        await using var app = await App<Held>(to: brief).Start();

        await brief.Send("a");
        Assert.Equal("a 1", await app.Seen.Next());
        await Answered(BusOperationKind.RenewLock);
        app.Seen.Gate.SetResult();

        await Answered(BusOperationKind.Complete);
        Assert.Empty(app.Seen.All());
    }

    [Fact]
    public async Task A_settlement_that_the_bus_refuses_reaches_the_function_as_an_RpcException_without_a_reason()
    {
        _bus.Intercept = (operation, _) => Task.FromResult(
            operation.Kind is BusOperationKind.Complete
                ? new AmqpRefusal(AmqpRefusal.MessageLockLost, "On purpose.")
                : null);
        await using var app = await App<Settling>().Start();

        await _bus.Send("a");

        Assert.Equal(nameof(StatusCode.Unknown), await app.Seen.Next());
    }

    [Fact]
    public async Task A_message_cannot_be_settled_when_its_function_has_returned()
    {
        await using var app = await App<TooLate>().Start();

        await _bus.Send("a");
        Assert.Equal("a 1", await app.Seen.Next());
        await ABus.Until(() => _bus.Broker.IsIdle(app.Functions.IsLeft));
        app.Seen.Gate.SetResult();

        Assert.Equal(nameof(StatusCode.FailedPrecondition), await app.Seen.Next());
    }

    [Fact]
    public async Task A_function_may_renew_a_lock_and_defer_its_message()
    {
        await using var app = await App<Deferring>().Start();

        await _bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        await Answered(BusOperationKind.RenewLock);
        await Answered(BusOperationKind.Defer);
    }

    [Fact]
    public async Task A_bus_that_refuses_is_asked_again()
    {
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bus.Intercept = (operation, _) =>
            Task.FromResult(operation.Kind is BusOperationKind.Receive && refused.TrySetResult()
                ? new AmqpRefusal(AmqpRefusal.InternalError, "On purpose.")
                : null);
        await using var app = await App<ByHand>().Start();
        await refused.Task;

        await _bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
    }

    [Fact]
    public async Task Attribute_and_host_json_must_agree_on_who_completes()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => App<ByHand>(automatic: true).Start());
    }

    private AnApp App<T>(bool automatic = false, ABus? to = null) => new(typeof(T))
    {
        HostJson = $$"""
            { "version": "2.0", "extensions": { "serviceBus": {
              "autoCompleteMessages": {{(automatic ? "true" : "false")}}, "maxConcurrentCalls": 2,
              "clientRetryOptions": { "maxRetries": 0 } } } }
            """,
        Settings = new() { ["AlertQueue"] = "alerts", ["Bus"] = (to ?? _bus).Broker.ConnectionString },
    };

    private async Task Answered(BusOperationKind kind)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _answered.Reader.ReadAsync(patience.Token) != kind)
        {
        }
    }

    internal static string Told(ServiceBusReceivedMessage message) => $"{message.MessageId} {message.DeliveryCount}";

    internal sealed class Automatic(Seen seen)
    {
        [Function("Automatic")]
        public void Run([ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message) =>
            seen.Tell(Told(message));
    }

    internal sealed class ByHand(Seen seen)
    {
        [Function("ByHand")]
        public async Task Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus", AutoCompleteMessages = false)]
            ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions,
            CancellationToken cancellationToken)
        {
            await actions.CompleteMessageAsync(message, cancellationToken);
            seen.Tell(Told(message));
        }
    }

    internal sealed class Forgetful(Seen seen)
    {
        [Function("Forgetful")]
        public void Run([ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message) =>
            seen.Tell(Told(message));
    }

    internal sealed class FailingOnMessage(Seen seen)
    {
        [Function("Failing")]
        public void Run([ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message)
        {
            seen.Tell(Told(message));
            throw new InvalidOperationException("On purpose.");
        }
    }

    internal sealed class BuryAndFail(Seen seen)
    {
        [Function("BuryAndFail")]
        public async Task Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions)
        {
            var why = new Dictionary<string, object> { ["rounds"] = 7, ["waited"] = TimeSpan.FromHours(1) };
            await actions.DeadLetterMessageAsync(message, why, "poison");
            seen.Tell(Told(message));
            throw new InvalidOperationException("On purpose.");
        }
    }

    internal sealed class Held(Seen seen)
    {
        [Function("Held")]
        public async Task Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions)
        {
            seen.Tell(Told(message));
            await seen.Gate.Task;
            await actions.CompleteMessageAsync(message);
        }
    }

    internal sealed class Settling(Seen seen)
    {
        [Function("Settling")]
        public async Task Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions)
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() => actions.CompleteMessageAsync(message));
            seen.Tell(refused.StatusCode.ToString());
        }
    }

    internal sealed class TooLate(Seen seen)
    {
        [Function("TooLate")]
        public void Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions)
        {
            seen.Tell(Told(message));
            _ = SettleAsync(message, actions);
        }

        private async Task SettleAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions)
        {
            await seen.Gate.Task;
            var refused = await Assert.ThrowsAsync<RpcException>(() => actions.CompleteMessageAsync(message));
            seen.Tell(refused.StatusCode.ToString());
        }
    }

    internal sealed class Deferring(Seen seen)
    {
        [Function("Deferring")]
        public async Task Run(
            [ServiceBusTrigger("%AlertQueue%", Connection = "Bus")] ServiceBusReceivedMessage message,
            ServiceBusMessageActions actions)
        {
            await actions.RenewMessageLockAsync(message);
            await actions.DeferMessageAsync(message);
            seen.Tell(Told(message));
        }
    }
}
