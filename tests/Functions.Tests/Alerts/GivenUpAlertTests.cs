using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Ombud.Alerts;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

// What nobody foresaw, here a case whose row was spoilt while its alert was on the way.
public sealed class GivenUpAlertTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(5, true)]
    public async Task What_fails_unforeseen_comes_back_a_few_times_and_is_then_laid_aside(int delivery, bool laidAside)
    {
        var actions = new Mock<ServiceBusMessageActions>();
        var message = AlertMessage.Of(await CorruptAsync(), delivery);
        var function = ActivatorUtilities.CreateInstance<OnAlertDecided>(suite.Suite.Alerts.Services);

        var run = () => function.Run(message, actions.Object, CancellationToken.None);

        if (laidAside)
            await run();
        else
            await Assert.ThrowsAnyAsync<Exception>(run);
        actions.Verify(a => a.DeadLetterMessageAsync(
            message, It.IsAny<Dictionary<string, object>?>(), "failed", It.IsAny<string?>(),
            It.IsAny<CancellationToken>()), Times.Exactly(laidAside ? 1 : 0));
    }

    // A case whose document nobody can read.
    private async Task<AlertDecided> CorruptAsync()
    {
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        var id = await BrokenCase.MakeAsync(suite, number);
        return new("3439", id, 1, new BreachAlert.FollowUpMissing(7).Name, Recipient.Ombud, Channel.Feed);
    }
}
