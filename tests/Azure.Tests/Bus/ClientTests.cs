using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;
using Moq;

namespace Ombud.Azure.Tests.Bus;

public sealed class ClientTests : OnABus
{
    [Fact]
    public async Task The_name_of_a_queue_may_be_written_in_any_case()
    {
        await Bus.Client().CreateSender(Bus.Queue.ToUpperInvariant()).SendMessageAsync(ABus.Message("1"));

        Assert.Equal("1", (await Bus.Receive()).MessageId);
    }

    [Fact]
    public async Task Whoever_has_no_key_sends_and_receives_nothing()
    {
        var stranger = Bus.Client(key: Convert.ToBase64String(new byte[32]));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => stranger.CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => stranger.CreateReceiver(Bus.Queue).PeekMessageAsync());
    }

    [Fact]
    public async Task A_queue_that_nobody_made_does_not_exist()
    {
        var missing = await Assert.ThrowsAsync<ServiceBusException>(
            () => Bus.Client().CreateSender("nowhere").SendMessageAsync(ABus.Message("1")));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, missing.Reason);
    }

    [Fact]
    public void A_connection_string_without_endpoint_or_key_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ServiceBusClient("SharedAccessKeyName=a;SharedAccessKey=b"));
        Assert.Throws<ArgumentException>(() => new ServiceBusClient("Endpoint=sb://same.test/"));
        Assert.Throws<FormatException>(() => new ServiceBusClient("same.test"));
    }

    [Fact]
    public async Task A_closed_client_sends_and_receives_nothing()
    {
        var client = Bus.Client();
        var sender = client.CreateSender(Bus.Queue);
        await client.DisposeAsync();

        Assert.True(client.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => client.CreateReceiver(Bus.Queue));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(ABus.Message("1")));
    }

    [Fact]
    public async Task A_closed_sender_sends_nothing()
    {
        await Bus.Sender.CloseAsync();

        Assert.True(Bus.Sender.IsClosed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Bus.Send("1"));
    }

    [LocalFact]
    public async Task More_than_256_KB_is_refused_for_one_message_and_for_several_together()
    {
        var large = new ServiceBusMessage(new byte[200 * 1024]);
        await Bus.Sender.SendMessageAsync(large);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(
            () => Bus.Sender.SendMessagesAsync([large, large]));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, refused.Reason);
        Assert.Equal(1, Bus.Broker.Accepted);
    }

    [Fact]
    public void A_message_id_has_1_to_128_characters()
    {
        var longest = new string('a', 128);

        Assert.Equal(longest, ABus.Message(longest).MessageId);
        Assert.ThrowsAny<ArgumentException>(() => ABus.Message(longest + "a"));
        Assert.ThrowsAny<ArgumentException>(() => ABus.Message(""));
    }

    [Fact]
    public async Task A_message_without_an_id_gets_one()
    {
        await Bus.Sender.SendMessageAsync(new ServiceBusMessage("{}"));

        Assert.NotEmpty((await Bus.Receive()).MessageId!);
    }

    [Fact]
    public async Task A_property_that_the_wire_cannot_carry_is_refused()
    {
        var message = ABus.Message("1");
        message.ApplicationProperties["list"] = new List<int>();

        await Assert.ThrowsAsync<SerializationException>(() => Bus.Sender.SendMessageAsync(message));
    }

    [Fact]
    public async Task What_is_done_to_a_message_after_sending_does_not_reach_the_receiver()
    {
        var message = ABus.Message("1");
        await Bus.Sender.SendMessageAsync(message);
        message.ApplicationProperties["late"] = true;
        message.Subject = "late";

        var received = await Bus.Receive();

        Assert.Null(received.Subject);
        Assert.Empty(received.ApplicationProperties);
    }

    [Fact]
    public async Task Clients_can_be_mocked()
    {
        var sender = new Mock<ServiceBusSender>();
        var client = new Mock<ServiceBusClient>();
        client.Setup(c => c.CreateSender(Bus.Queue)).Returns(sender.Object);

        await client.Object.CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1"));

        sender.Verify(s => s.SendMessageAsync(It.IsAny<ServiceBusMessage>(), CancellationToken.None), Times.Once);
    }

    [Fact]
    public void Received_messages_can_be_made_for_tests()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString("{}"),
            messageId: "1",
            properties: new Dictionary<string, object> { ["DeadLetterReason"] = "Gone" },
            deliveryCount: 3);

        Assert.Equal("1", message.MessageId);
        Assert.Equal("Gone", message.DeadLetterReason);
        Assert.Equal(3, message.DeliveryCount);
        Assert.Equal(-1, message.SequenceNumber);
    }

    [Fact]
    public void Retry_options_are_those_of_the_official_client()
    {
        var options = new ServiceBusClientOptions().RetryOptions;

        Assert.Equal(3, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(0.8), options.Delay);
        Assert.Equal(TimeSpan.FromMinutes(1), options.MaxDelay);
        Assert.Equal(TimeSpan.FromMinutes(1), options.TryTimeout);
        Assert.Equal(ServiceBusRetryMode.Exponential, options.Mode);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.TryTimeout = TimeSpan.FromHours(2));
    }
}
