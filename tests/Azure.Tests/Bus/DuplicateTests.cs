namespace Ombud.Azure.Tests.Bus;

public sealed class DuplicateTests
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private readonly ABus bus = new(new() { DuplicateDetectionWindow = Window });

    [Fact]
    public async Task The_same_id_within_the_window_is_dropped_and_the_sender_does_not_notice()
    {
        await bus.Send("1");
        await bus.Send("1");

        Assert.Equal(["1"], await bus.Available());
        Assert.Equal(1, bus.Broker.Sent);
    }

    [Fact]
    public async Task An_id_is_remembered_after_its_message_is_done()
    {
        await bus.Send("1");
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());
        bus.Clock.Advance(Window - TimeSpan.FromSeconds(1));

        await bus.Send("1");

        Assert.Empty(await bus.Available());
    }

    [Fact]
    public async Task After_the_window_the_id_is_new_again()
    {
        await bus.Send("1");
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());
        bus.Clock.Advance(Window);

        await bus.Send("1");

        Assert.Equal(["1"], await bus.Available());
    }

    [Fact]
    public async Task A_scheduled_message_keeps_out_one_that_is_sent_with_its_id()
    {
        await bus.Schedule("1", TimeSpan.FromHours(2));

        await bus.Send("1");

        Assert.Empty(await bus.Available());
        Assert.NotNull(bus.Broker.NextScheduled);
    }

    [Fact]
    public async Task A_message_that_was_sent_keeps_out_one_that_is_scheduled_with_its_id()
    {
        await bus.Send("1");

        await bus.Schedule("1", TimeSpan.FromHours(2));

        Assert.Null(bus.Broker.NextScheduled);
    }

    [Fact]
    public async Task Cancelling_and_scheduling_anew_with_the_same_id_loses_the_message()
    {
        var number = await bus.Schedule("1", TimeSpan.FromHours(2));
        await bus.Sender.CancelScheduledMessageAsync(number);

        await bus.Schedule("1", TimeSpan.FromHours(3));

        Assert.Null(bus.Broker.NextScheduled);
    }

    [Fact]
    public async Task Ids_of_another_queue_do_not_count()
    {
        var other = bus.Client(new()).CreateSender("other");
        await other.SendMessageAsync(ABus.Message("1"));

        await bus.Send("1");

        Assert.Equal(2, bus.Broker.Sent);
    }

    [Fact]
    public async Task Without_detection_the_same_id_comes_twice()
    {
        var plain = new ABus();
        await plain.Send("1");
        await plain.Send("1");

        Assert.Equal(["1", "1"], await plain.Available());
    }
}
