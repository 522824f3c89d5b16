using Azure.Messaging.ServiceBus;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

public sealed class OnAlertDecidedTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Somewhere = """{"municipality":"3439","case":"25200000000000000000123456789abc","clock":1""";
    private const string OfNothing = Somewhere + ""","to":"ombud","via":"feed"}""";
    private const string OfANewTopic = Somewhere + ""","rung":"new","to":"ombud","via":"feed"}""";

    // The log's head row stands in every record of a delivery, and in no report.
    [Fact]
    public async Task An_alert_waits_for_ill_storage_for_longer_than_ten_deliveries_and_then_goes_out()
    {
        // The client's own retries wait by the wall's clock.
        await using var own = await SuiteFixture.StartAsync(
            options => options with { AlertsSettings = ["--Storage:Retries=0"] });
        own.StorageFaults.Arm(new() { Path = "RowKey='m_", Method = "GET", Status = 503, Count = 0 });
        var number = await own.ReportAsync();
        for (var minute = 0; minute < 30; minute++)
            await own.AdvanceAsync(Duration.FromMinutes(1));
        var during = Received.Of(own, number).Count;

        own.StorageFaults.Clear();
        await own.AdvanceAsync(Duration.FromMinutes(2));

        Assert.Equal(0, during);
        Assert.Equal(3, Received.Of(own, number).Count(r => r.Headline == "Nytt avvik"));
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_is_laid_aside_at_once()
    {
        await SendAsync("not ours", BusQueues.Version);
        await SendAsync("{}", "a version in words");
        await SendAsync("{}", version: null);
        await SendAsync(OfNothing, BusQueues.Version);
        await suite.QuietAsync();

        Assert.Equal(4, (await DeadLetters.OfAsync(suite)).Count(letter => letter.Reason == "unreadable"));
    }

    [Theory]
    [InlineData(0, """{"of": "an earlier release"}""")]
    [InlineData(BusQueues.Version + 1, """{"of": "a later release"}""")]
    [InlineData(BusQueues.Version, OfANewTopic)]
    public async Task A_message_of_another_release_waits_for_the_release_that_can_read_it(int version, string body)
    {
        await SendAsync(body, version);

        for (var minute = 0; minute < 15; minute++)
            await suite.AdvanceAsync(Duration.FromMinutes(1));

        await using var client = new ServiceBusClient(suite.Suite.Neighbours.Broker.ConnectionString);
        await using var receiver = client.CreateReceiver(new BusOptions().AlertsQueue);
        var waiting = await receiver.PeekMessagesAsync(10, fromSequenceNumber: 0);
        Assert.True(Assert.Single(waiting, message => message.Body.ToString() == body).DeliveryCount > 10);
    }

    [Fact]
    public async Task An_alert_about_a_case_that_does_not_exist_is_laid_aside_at_once()
    {
        var id = CaseId.Draw(suite.Now, count => new byte[count]);
        var alert = new AlertDecided("3439", id, 1, new BreachAlert.Received().Name, Recipient.Ombud, Channel.Feed);
        await SendAsync(System.Text.Json.JsonSerializer.Serialize(alert, CaseJson.Options), BusQueues.Version);
        await suite.QuietAsync();

        Assert.Contains(await DeadLetters.OfAsync(suite), letter => letter.Reason == "no-case");
    }

    private async Task SendAsync(string body, object? version)
    {
        await using var client = new ServiceBusClient(suite.Suite.Neighbours.Broker.ConnectionString);
        await using var sender = client.CreateSender(new BusOptions().AlertsQueue);
        var message = new ServiceBusMessage(body);
        if (version is not null)
            message.ApplicationProperties[BusQueues.VersionProperty] = version;
        await sender.SendMessageAsync(message);
    }
}
