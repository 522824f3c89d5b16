using System.Runtime.Serialization;
using Azure.Core;
using Azure.Messaging.ServiceBus;
using Moq;

namespace Ombud.Azure.Tests.Bus;

public sealed class ClientTests
{
    private readonly ABus bus = new();

    [Fact]
    public async Task A_connection_string_and_a_namespace_with_a_credential_lead_to_the_same_bus()
    {
        await using var byString = new ServiceBusClient(
            "Endpoint=sb://same.test/;SharedAccessKeyName=a;SharedAccessKey=b==;UseDevelopmentEmulator=true");
        await using var byName = new ServiceBusClient("SAME.test", Mock.Of<TokenCredential>());
        Broker.At("same.test").Clock = bus.Clock;

        await byString.CreateSender("Alerts").SendMessageAsync(ABus.Message("1"));
        var message = await byName.CreateReceiver("alerts").ReceiveMessageAsync();

        Assert.Equal("1", message?.MessageId);
        Assert.Equal("same.test", byString.FullyQualifiedNamespace);
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
        var client = bus.Client(new ServiceBusRetryOptions());
        var sender = client.CreateSender(ABus.Queue);
        await client.DisposeAsync();

        Assert.True(client.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => client.CreateReceiver(ABus.Queue));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(ABus.Message("1")));
    }

    [Fact]
    public async Task A_closed_sender_sends_nothing()
    {
        await bus.Sender.CloseAsync();

        Assert.True(bus.Sender.IsClosed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.Send("1"));
    }

    [Fact]
    public async Task More_than_256_KB_is_refused_for_one_message_and_for_several_together()
    {
        var large = new ServiceBusMessage(new byte[200 * 1024]);
        await bus.Sender.SendMessageAsync(large);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(
            () => bus.Sender.SendMessagesAsync([large, large]));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, refused.Reason);
        Assert.Equal(1, bus.Broker.Sent);
    }

    [Fact]
    public void A_message_id_has_1_to_128_characters()
    {
        var longest = new string('a', 128);

        Assert.Equal(longest, ABus.Message(longest).MessageId);
        Assert.Throws<ArgumentException>(() => ABus.Message(longest + "a"));
        Assert.Throws<ArgumentException>(() => ABus.Message(""));
    }

    [Fact]
    public async Task A_message_without_an_id_gets_one()
    {
        await bus.Sender.SendMessageAsync(new ServiceBusMessage("{}"));

        Assert.NotEmpty((await bus.Receive()).MessageId!);
    }

    [Fact]
    public async Task A_property_that_the_wire_cannot_carry_is_refused()
    {
        var message = ABus.Message("1");
        message.ApplicationProperties["list"] = new List<int>();

        await Assert.ThrowsAsync<SerializationException>(() => bus.Sender.SendMessageAsync(message));
    }

    [Fact]
    public async Task What_is_done_to_a_message_after_sending_does_not_reach_the_receiver()
    {
        var message = ABus.Message("1");
        await bus.Sender.SendMessageAsync(message);
        message.ApplicationProperties["late"] = true;
        message.Subject = "late";

        var received = await bus.Receive();

        Assert.Null(received.Subject);
        Assert.Empty(received.ApplicationProperties);
    }

    [Fact]
    public async Task Clients_can_be_mocked()
    {
        var sender = new Mock<ServiceBusSender>();
        var client = new Mock<ServiceBusClient>();
        client.Setup(c => c.CreateSender(ABus.Queue)).Returns(sender.Object);

        await client.Object.CreateSender(ABus.Queue).SendMessageAsync(ABus.Message("1"));

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
