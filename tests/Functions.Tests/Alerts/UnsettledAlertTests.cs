using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using Ombud.Alerts;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

// The bus may not hear that a message was acted on. What was sent stays sent, once.
public sealed class UnsettledAlertTests(SuiteFixture suite) : IClassFixture<SuiteFixture>, IDisposable
{
    public void Dispose() => suite.Suite.Neighbours.ClearFaults();

    [Theory]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task An_alert_that_was_sent_is_not_sent_again_when_the_bus_did_not_hear_of_it(int status)
    {
        suite.BusFaults.Arm(new() { Path = "alerts/Complete", Status = status, Count = 3 });

        var number = await suite.ReportAsync();
        await suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal(3, Received.Of(suite, number).Count);
        Assert.DoesNotContain(await DeadLetters.OfAsync(suite), letter => letter.Body.Contains(number));
    }

    [Theory]
    [InlineData(StatusCode.Unknown)]
    [InlineData(StatusCode.FailedPrecondition)]
    [InlineData(StatusCode.Unavailable)]
    public async Task However_often_the_bus_did_not_hear_of_it_an_alert_that_was_sent_is_never_told_as_given_up(
        StatusCode status)
    {
        var (alert, actions) = (await NewAlertAsync(), new Mock<ServiceBusMessageActions>());
        actions.Setup(one => one.CompleteMessageAsync(
                It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new RpcException(new Status(status, "")));
        var function = ActivatorUtilities.CreateInstance<OnAlertDecided>(suite.Suite.Alerts.Services);

        for (var delivery = 1; delivery <= 12; delivery++)
            await function.Run(AlertMessage.Of(alert, delivery), actions.Object, CancellationToken.None);

        var mark = await suite.Suite.Alerts.Services.GetRequiredService<DeliveryLog>().FindAsync(alert, default);
        Assert.Equal(DeliveryStep.Sent, mark!.Outcome);
        actions.Verify(one => one.CompleteMessageAsync(
            It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<CancellationToken>()), Times.Exactly(12));
        actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_alert_that_was_sent_and_cannot_be_recorded_is_neither_sent_again_nor_told_as_given_up()
    {
        var (alert, actions) = (await NewAlertAsync(), new Mock<ServiceBusMessageActions>());
        var function = ActivatorUtilities.CreateInstance<OnAlertDecided>(suite.Suite.Alerts.Services);
        var before = suite.Graph.Calls.Count;
        suite.StorageFaults.Arm(new() { Path = "transaction", Status = 400, Count = 0 });

        await function.Run(AlertMessage.Of(alert, 1), actions.Object, CancellationToken.None);

        Assert.Equal(before + 1, suite.Graph.Calls.Count);
        actions.Verify(one => one.DeadLetterMessageAsync(
            It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<Dictionary<string, object>?>(), "sent-unrecorded",
            It.IsAny<string?>(), It.IsAny<CancellationToken>()), Times.Once);
        actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_message_that_cannot_be_laid_aside_now_comes_back()
    {
        var (alert, actions) = (await NewAlertAsync(), new Mock<ServiceBusMessageActions>());
        actions.Setup(one => one.DeadLetterMessageAsync(
                It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<Dictionary<string, object>?>(), It.IsAny<string?>(),
                It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new RpcException(Status.DefaultCancelled));
        var function = ActivatorUtilities.CreateInstance<OnAlertDecided>(suite.Suite.Alerts.Services);
        var nowhere = alert with { Case = CaseId.Draw(suite.Now, count => new byte[count]) };

        await function.Run(AlertMessage.Of(nowhere, 1), actions.Object, CancellationToken.None);

        actions.VerifyAll();
    }

    // One that nothing else sends: another reminder of a case that is there.
    private async Task<AlertDecided> NewAlertAsync()
    {
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        var stored = await StoredSuite.ReadAsync(
            suite.Suite.Neighbours.Tables.GetTableClient(suite.Suite.Neighbours.CasesTable));
        var one = stored.Cases.Single(it => it.Number.Value == number);
        return new("3439", one.Id, 1, new BreachAlert.AwarenessUndecided().Name, Recipient.Ombud, Channel.Feed);
    }
}
