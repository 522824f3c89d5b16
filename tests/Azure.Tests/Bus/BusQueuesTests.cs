using Ombud.Azure.Tests.Stores;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Bus;

public sealed class BusQueuesTests : OnABus
{
    [Fact]
    public async Task An_alert_arrives_as_it_was_decided()
    {
        var outgoing = Sample.Report().Outgoing[0];

        await Queues().SendAsync([outgoing], default);

        Assert.Equal(outgoing.Alert, BusQueues.Read<AlertDecided>(await Bus.Receive()));
    }

    [Fact]
    public async Task A_message_holds_ids_and_nothing_about_a_person()
    {
        await Queues().SendAsync([Sample.Report().Outgoing[0]], default);

        var body = (await Bus.Receive()).Body.ToString();
        Assert.DoesNotContain(Sample.Reporter.Name, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Reporter.Id, body, StringComparison.Ordinal);
        Assert.DoesNotContain("brev", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_another_version_is_refused_rather_than_guessed_at()
    {
        var message = ABus.Message("1");
        message.ApplicationProperties[BusQueues.VersionProperty] = 2;
        await Bus.Sender.SendMessageAsync(message);
        var received = await Bus.Receive();

        Assert.Throws<InvalidDataException>(() => BusQueues.Read<Alarm>(received));
    }

    [Fact]
    public async Task A_message_that_is_not_ours_is_refused()
    {
        await Bus.Send("1");
        var received = await Bus.Receive();

        Assert.Throws<InvalidDataException>(() => BusQueues.Read<Alarm>(received));
    }

    private BusQueues Queues() => new(Bus.Client(), new() { AlertsQueue = Bus.Queue }, TestSeals.Keys);
}
