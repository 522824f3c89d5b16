using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using NodaTime;
using Ombud.Local.Clock;
using Ombud.Local.ServiceBus;
using Ombud.Local.ServiceBus.Journal;

namespace Ombud.Azure.Tests.Bus;

// A killed broker is one whose journal was copied at that moment: what lies in the copy is all that another finds.
public sealed class JournalTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombud-bus-").FullName;
    private readonly TurnedClock _clock = new();
    private readonly List<ABus> _started = [];

    private string Journal => Path.Combine(_folder, "bus.journal");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var bus in _started)
            await bus.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [LocalFact]
    public async Task What_was_sent_outlives_a_killed_broker()
    {
        var bus = await StartAsync();
        await bus.Sender.SendMessagesAsync([ABus.Message("1"), ABus.Message("2")]);
        await bus.Send("3");

        var next = await NextAsync();

        Assert.Equal(["1", "2", "3"], await next.Available());
    }

    [LocalFact]
    public async Task A_message_comes_back_as_it_was_sent()
    {
        var bus = await StartAsync();
        await bus.Sender.SendMessageAsync(new ServiceBusMessage("{\"case\":1}")
        {
            MessageId = "1",
            ContentType = "application/json",
            ApplicationProperties = { ["version"] = 3 },
        });
        var enqueued = bus.Now;
        _clock.Advance(TimeSpan.FromHours(1));

        var message = await (await NextAsync()).Receive();

        Assert.Equal("{\"case\":1}", message.Body.ToString());
        Assert.Equal("application/json", message.ContentType);
        Assert.Equal(3, message.ApplicationProperties["version"]);
        Assert.Equal(enqueued, message.EnqueuedTime);
        Assert.Equal(1, message.DeliveryCount);
    }

    [LocalFact]
    public async Task What_was_done_does_not_come_back()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());
        var number = await bus.Schedule("2", TimeSpan.FromHours(1));
        await bus.Sender.CancelScheduledMessageAsync(number);

        var next = await NextAsync();

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await next.Available());
        Assert.Null(await next.Receiver.PeekMessageAsync(1));
    }

    [LocalFact]
    public async Task An_alarm_rings_at_its_time_after_a_restart_and_can_still_be_cancelled()
    {
        var bus = await StartAsync();
        await bus.Schedule("1", TimeSpan.FromHours(72));
        var number = await bus.Schedule("2", TimeSpan.FromHours(72));

        var next = await NextAsync();
        await next.Sender.CancelScheduledMessageAsync(number);

        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromHours(72), next.Next);
        Assert.Empty(await next.Available());
        _clock.Advance(TimeSpan.FromHours(72));
        Assert.Equal(["1"], await next.Available());
    }

    [LocalFact]
    public async Task An_alarm_whose_time_came_while_the_broker_was_down_rings_at_once()
    {
        var bus = await StartAsync();
        await bus.Schedule("1", TimeSpan.FromHours(1));
        var copy = Copy();
        _clock.Advance(TimeSpan.FromHours(2));

        var next = await StartAsync(copy);

        Assert.Equal("1", (await next.Receive()).MessageId);
    }

    [LocalFact]
    public async Task A_message_that_ends_the_process_each_time_is_laid_aside_in_the_end()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        for (var delivery = 1; delivery <= 10; delivery++)
        {
            Assert.Equal(delivery, (await bus.Receive()).DeliveryCount);
            bus = await NextAsync();
        }

        Assert.True(bus.IsIdle);
        var buried = await bus.DeadLetters.PeekMessageAsync();
        Assert.Equal("MaxDeliveryCountExceeded", buried.DeadLetterReason);
        Assert.Equal(10, buried.DeliveryCount);
    }

    [LocalFact]
    public async Task What_was_laid_aside_is_still_there_with_its_reason()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        await bus.Receiver.DeadLetterMessageAsync(await bus.Receive(), "Unreadable", "Line 3.");

        var next = await NextAsync();

        var buried = await next.ReceiveDeadLetter();
        Assert.Equal(("1", "Unreadable"), (buried.MessageId, buried.DeadLetterReason));
        Assert.Equal("Line 3.", buried.DeadLetterErrorDescription);
        Assert.Empty(await next.Available());
    }

    [LocalFact]
    public async Task Changes_made_when_giving_back_and_the_count_of_failures_are_kept()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        await bus.Receiver.AbandonMessageAsync(
            await bus.Receive(), new Dictionary<string, object> { ["why"] = "busy" });
        await bus.Receiver.AbandonMessageAsync(await bus.Receive());

        var message = await (await NextAsync()).Receive();

        Assert.Equal(3, message.DeliveryCount);
        Assert.Equal("busy", message.ApplicationProperties["why"]);
    }

    [LocalFact]
    public async Task A_duplicate_is_known_after_a_restart_as_long_as_its_window_lasts()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());

        bus = await NextAsync();
        _clock.Advance(Window - TimeSpan.FromSeconds(1));
        await bus.Send("1");
        Assert.Empty(await bus.Available());
        bus = await NextAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await bus.Send("1");

        Assert.Equal(["1"], await bus.Available());
    }

    // On a clock that runs by itself, whose timers fire on other threads while the journal is still being read.
    [LocalFact]
    public async Task Ids_whose_window_ended_while_the_broker_was_down_do_not_disturb_its_start()
    {
        var bus = await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 3_000).Select(number => bus.Send($"{number}")));
        using var running = LocalClock.Following(Duration.FromDays(3_650));

        for (var start = 0; start < 10; start++)
        {
            await using var next = await Broker.StartAsync(
                new BrokerOptions { Queues = [Options], Clock = running, Journal = Copy() }, default);
            Assert.False(next.IsIdle(_ => true));
        }
    }

    [LocalFact]
    public async Task A_record_that_was_cut_short_anywhere_is_as_if_it_had_not_been_begun()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        var before = new FileInfo(Journal).Length;
        await bus.Send("2");
        var whole = await File.ReadAllBytesAsync(Copy());

        for (var length = before; length <= whole.Length; length++)
        {
            var found = await StoredIdsAsync(whole[..(int)length]);
            Assert.Equal("1", found[0]);
            Assert.Equal(length == whole.Length ? 2 : 1, found.Count);
        }
    }

    [LocalFact]
    public async Task What_was_acknowledged_is_in_any_copy_that_is_made_meanwhile()
    {
        var bus = await StartAsync();
        var acknowledged = 0;
        var sending = Task.Run(async () =>
        {
            for (var number = 0; number < 300; number++)
            {
                await bus.Send($"{number}");
                Volatile.Write(ref acknowledged, number + 1);
            }
        });
        while (!sending.IsCompleted)
        {
            var atLeast = Volatile.Read(ref acknowledged);
            var found = await StoredIdsAsync(await File.ReadAllBytesAsync(Copy()));
            Assert.True(found.Count >= atLeast);
            Assert.Equal(found, Enumerable.Range(0, found.Count).Select(number => $"{number}"));
        }
        await sending;
    }

    [LocalFact]
    public async Task A_damaged_journal_is_refused_by_name_and_left_as_it_was()
    {
        var bus = await StartAsync();
        await bus.Send("1");
        await bus.Send("2");
        var copy = Copy();
        var bytes = await File.ReadAllBytesAsync(copy);

        foreach (var at in new[] { 0, 12, 14, 16, 20, 30, bytes.Length / 2 })
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x40;
            await File.WriteAllBytesAsync(copy, damaged);
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(copy));
            Assert.Contains(copy, refused.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(copy));
        }
    }

    [LocalFact]
    public async Task Two_brokers_never_share_a_journal()
    {
        await StartAsync();

        var refused = await Assert.ThrowsAsync<IOException>(() => StartAsync());

        Assert.Contains(Journal, refused.Message, StringComparison.Ordinal);
    }

    [LocalFact]
    public async Task A_start_leaves_behind_what_is_done()
    {
        var bus = await StartAsync();
        for (var number = 0; number < 50; number++)
            await bus.Sender.SendMessageAsync(new ServiceBusMessage(new byte[10_000]));
        while (await bus.Receiver.ReceiveMessageAsync(TimeSpan.FromMilliseconds(100)) is { } message)
            await bus.Receiver.CompleteMessageAsync(message);
        await bus.Send("kept");
        var copy = Copy();
        Assert.InRange(new FileInfo(copy).Length, 500_000, long.MaxValue);

        var next = await StartAsync(copy);

        Assert.InRange(new FileInfo(copy).Length, 1, 10_000);
        Assert.Equal(["kept"], await next.Available());
    }

    [LocalFact]
    public async Task A_journal_that_grows_too_long_is_written_anew_without_losing_anything()
    {
        var bus = await StartAsync(limit: 20_000);
        for (var number = 0; number < 200; number++)
        {
            await bus.Send($"{number}");
            if (number % 10 > 0)
                await bus.Receiver.CompleteMessageAsync(await bus.Receive());
            else
                await bus.Receiver.DeadLetterMessageAsync(await bus.Receive());
        }

        var next = await NextAsync();

        Assert.InRange(new FileInfo(Journal).Length, 1, 40_000);
        Assert.Equal(Enumerable.Range(0, 20).Select(ten => $"{ten * 10}"), await next.Buried());
        Assert.Empty(await next.Available());
    }

    private static TimeSpan Window => TimeSpan.FromMinutes(10);

    private static BrokerQueueOptions Options => new("alerts") { DuplicateDetectionWindow = Window };

    private async Task<ABus> StartAsync(string? journal = null, long? limit = null)
    {
        var bus = await ABus.StartAsync(Options, _clock, journal ?? Journal, limit);
        _started.Add(bus);
        return bus;
    }

    // The next broker after the one that was started last was killed.
    private Task<ABus> NextAsync() => StartAsync(Copy(_started[^1].Journal!));

    private string Copy(string? journal = null)
    {
        var copy = Path.Combine(_folder, $"{RandomNumberGenerator.GetHexString(16)}.journal");
        File.Copy(journal ?? Journal, copy);
        return copy;
    }

    private async Task<List<string>> StoredIdsAsync(byte[] journal)
    {
        var path = Path.Combine(_folder, $"{RandomNumberGenerator.GetHexString(16)}.journal");
        await File.WriteAllBytesAsync(path, journal);
        return [.. JournalReader.Read(path).Values
            .SelectMany(queue => queue.Alive(10))
            .Select(one => one.Message.Content.MessageId!)];
    }
}
