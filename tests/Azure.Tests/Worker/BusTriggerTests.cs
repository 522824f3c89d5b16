using System.Threading.Channels;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Azure.Tests.Bus;

namespace Ombud.Azure.Tests.Worker;

public sealed class BusTriggerTests
{
    private readonly ABus bus = new(new BrokerQueueOptions { MaxDeliveryCount = 3 });
    private readonly Channel<BusOperationKind> answered = Channel.CreateUnbounded<BusOperationKind>();

    public BusTriggerTests() => bus.Broker.InterceptAnswer = (operation, _) =>
    {
        answered.Writer.TryWrite(operation.Kind);
        return Task.CompletedTask;
    };

    [Fact]
    public async Task A_function_that_succeeds_completes_its_message()
    {
        await using var app = await App<Automatic>(automatic: true).Start();

        await bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        await Answered(BusOperationKind.Complete);
        Assert.True(bus.Broker.IsIdle);
    }

    [Fact]
    public async Task A_function_that_settles_by_hand_completes_its_message_itself()
    {
        await using var app = await App<ByHand>().Start();

        await bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        Assert.True(bus.Broker.IsIdle);
    }

    [Fact]
    public async Task A_message_left_unsettled_stays_locked_until_its_lock_has_run_out()
    {
        await using var app = await App<Forgetful>().Start();

        await bus.Send("a");
        Assert.Equal("a 1", await app.Seen.Next());
        Assert.Empty(await bus.Available());
        await TurnUntil(app.Seen.Next(), "a 2");
    }

    [Fact]
    public async Task A_function_that_throws_gives_its_message_back_until_the_broker_buries_it()
    {
        await using var app = await App<FailingOnMessage>().Start();

        await bus.Send("a");

        foreach (var told in (string[])["a 1", "a 2", "a 3"])
        {
            Assert.Equal(told, await app.Seen.Next());
            await Answered(BusOperationKind.Abandon);
        }
        Assert.Equal(["a"], await bus.Buried());
    }

    [Fact]
    public async Task A_message_settled_by_hand_is_not_given_back_by_an_exception()
    {
        await using var app = await App<BuryAndFail>().Start();

        await bus.Send("a");

        Assert.Equal("a 1", await app.Seen.Next());
        await app.Host.StopAsync();
        var dead = await bus.DeadLetters.PeekMessageAsync(1);
        Assert.Equal("poison", dead!.DeadLetterReason);
        Assert.Empty(app.Seen.All());
    }

    [Fact]
    public async Task No_more_messages_are_taken_at_a_time_than_host_json_says()
    {
        await using var app = await App<Held>().Start();

        await Task.WhenAll(bus.Send("a"), bus.Send("b"), bus.Send("c"));
        await app.Seen.Next();
        await app.Seen.Next();
        Assert.Single(await bus.Available());
        app.Seen.Gate.SetResult();

        await TurnUntil(app.Seen.Next(), null);
    }

    [Fact]
    public async Task A_lock_is_renewed_while_its_function_runs()
    {
        await using var app = await App<Held>().Start();

        await bus.Send("a");
        Assert.Equal("a 1", await app.Seen.Next());
        var renewed = Answered(BusOperationKind.RenewLock);
        while (!renewed.IsCompleted)
        {
            bus.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        await renewed;
        app.Seen.Gate.SetResult();

        await Answered(BusOperationKind.Complete);
        Assert.Empty(app.Seen.All());
    }

    [Fact]
    public async Task Attribute_and_host_json_must_agree_on_who_completes()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => App<ByHand>(automatic: true).Start());
    }

    private AnApp App<T>(bool automatic = false) => new(typeof(T))
    {
        HostJson = $$"""
            { "version": "2.0", "extensions": { "serviceBus": {
              "autoCompleteMessages": {{(automatic ? "true" : "false")}}, "maxConcurrentCalls": 2 } } }
            """,
        With = builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(bus.Clock);
            builder.Configuration.AddInMemoryCollection(
            [
                new("AlertQueue", ABus.Queue),
                new("Bus:fullyQualifiedNamespace", bus.Receiver.FullyQualifiedNamespace),
            ]);
        },
    };

    private async Task Answered(BusOperationKind kind)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await answered.Reader.ReadAsync(patience.Token) != kind)
        {
        }
    }

    private async Task TurnUntil(Task<string> seen, string? expected)
    {
        while (!seen.IsCompleted)
        {
            bus.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal(expected ?? await seen, await seen);
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
            await actions.DeadLetterMessageAsync(message, null, "poison");
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
}
