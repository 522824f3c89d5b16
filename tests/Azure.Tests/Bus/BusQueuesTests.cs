using Azure.Messaging.ServiceBus;
using Ombud.Azure.Tests.Stores;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Bus;

public sealed class BusQueuesTests : IAsyncDisposable
{
    private readonly ABus bus = new();
    private readonly BusQueues queues;

    public BusQueuesTests() =>
        queues = new(bus.Client(new ServiceBusRetryOptions { MaxRetries = 0 }), new());

    public ValueTask DisposeAsync() => queues.DisposeAsync();

    [Fact]
    public async Task An_alert_arrives_as_it_was_decided()
    {
        var outgoing = Sample.Report().Outgoing[0];

        await queues.SendAsync([outgoing], default);

        Assert.Equal(outgoing.Alert, BusQueues.Read<AlertDecided>(await bus.Receive()));
    }

    [Fact]
    public async Task A_message_holds_ids_and_nothing_about_a_person()
    {
        await queues.SendAsync([Sample.Report().Outgoing[0]], default);

        var body = (await bus.Receive()).Body.ToString();
        Assert.DoesNotContain(Sample.Reporter.Name, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Reporter.Id, body, StringComparison.Ordinal);
        Assert.DoesNotContain("brev", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_another_version_is_refused_rather_than_guessed_at()
    {
        var message = ABus.Message("1");
        message.ApplicationProperties[BusQueues.VersionProperty] = 2;
        await bus.Sender.SendMessageAsync(message);
        var received = await bus.Receive();

        Assert.Throws<InvalidDataException>(() => BusQueues.Read<Alarm>(received));
    }

    [Fact]
    public async Task A_message_that_is_not_ours_is_refused()
    {
        await bus.Send("1");
        var received = await bus.Receive();

        Assert.Throws<InvalidDataException>(() => BusQueues.Read<Alarm>(received));
    }
}
