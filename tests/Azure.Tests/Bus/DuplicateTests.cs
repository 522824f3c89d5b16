using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class DuplicateTests : OnABus
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private protected override BrokerQueueOptions Options => new("alerts") { DuplicateDetectionWindow = Window };

    [LocalFact]
    public async Task The_same_id_within_the_window_is_dropped_and_the_sender_does_not_notice()
    {
        await Bus.Send("1");
        await Bus.Send("1");

        Assert.Equal(["1"], await Bus.Available());
        Assert.Equal(1, Bus.Broker.Accepted);
    }

    [LocalFact]
    public async Task An_id_is_remembered_after_its_message_is_done()
    {
        await Bus.Send("1");
        await Bus.Receiver.CompleteMessageAsync(await Bus.Receive());
        Bus.Clock.Advance(Window - TimeSpan.FromSeconds(1));

        await Bus.Send("1");

        Assert.Empty(await Bus.Available());
    }

    [LocalFact]
    public async Task After_the_window_the_id_is_new_again()
    {
        await Bus.Send("1");
        await Bus.Receiver.CompleteMessageAsync(await Bus.Receive());
        Bus.Clock.Advance(Window);

        await Bus.Send("1");

        Assert.Equal(["1"], await Bus.Available());
    }

    [LocalFact]
    public async Task A_scheduled_message_keeps_out_one_that_is_sent_with_its_id()
    {
        await Bus.Schedule("1", TimeSpan.FromHours(2));

        await Bus.Send("1");

        Assert.Empty(await Bus.Available());
        Assert.NotNull(Bus.Next);
    }

    [LocalFact]
    public async Task A_message_that_was_sent_keeps_out_one_that_is_scheduled_with_its_id()
    {
        await Bus.Send("1");

        await Bus.Schedule("1", TimeSpan.FromHours(2));

        Assert.Null(Bus.Next);
    }

    [LocalFact]
    public async Task Cancelling_and_scheduling_anew_with_the_same_id_loses_the_message()
    {
        var number = await Bus.Schedule("1", TimeSpan.FromHours(2));
        await Bus.Sender.CancelScheduledMessageAsync(number);

        await Bus.Schedule("1", TimeSpan.FromHours(3));

        Assert.Null(Bus.Next);
    }

    [LocalFact]
    public async Task Ids_of_another_queue_do_not_count()
    {
        var other = Bus.Client().CreateSender("other");
        await other.SendMessageAsync(ABus.Message("1"));

        await Bus.Send("1");

        Assert.Equal(2, Bus.Broker.Accepted);
    }

    [Fact]
    public async Task Without_detection_the_same_id_comes_twice()
    {
        await using var plain = await ABus.StartAsync();
        await plain.Send("1");
        await plain.Send("1");

        Assert.Equal(["1", "1"], await plain.Available());
    }
}
