using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.Azure.Tests.Worker;

public sealed class StartTests
{
    [Theory]
    [InlineData(typeof(AskingForAKey))]
    [InlineData(typeof(AskingForAKeySilently))]
    [InlineData(typeof(WithAnInjectedParameter))]
    [InlineData(typeof(WithAQueryParameter))]
    [InlineData(typeof(WithTextForAMessage))]
    [InlineData(typeof(WithoutATrigger))]
    [InlineData(typeof(NotPublic))]
    [InlineData(typeof(NotAwaited))]
    [InlineData(typeof(BadlyNamed))]
    [InlineData(typeof(SameName))]
    [InlineData(typeof(WithABadSchedule))]
    [InlineData(typeof(WithAnUnknownSetting))]
    [InlineData(typeof(WithAnUnknownConnection))]
    public async Task A_function_that_would_not_run_in_Azure_stops_the_start(Type functions)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new AnApp(functions).Start());
    }

    [Fact]
    public async Task Host_json_without_a_version_stops_the_start()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new AnApp(typeof(HttpBindingTests.Static)) { HostJson = """{ "extensions": {} }""" }.Start());
    }

    public sealed class AskingForAKey
    {
        [Function("Keyed")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class AskingForAKeySilently
    {
        [Function("Keyed")]
        public IResult Run([HttpTrigger("get")] HttpRequest request) => Results.Ok();
    }

    public sealed class WithAnInjectedParameter
    {
        [Function("Injected")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, TimeProvider clock) =>
            Results.Ok();
    }

    public sealed class WithAQueryParameter
    {
        [Function("Queried")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, string search) =>
            Results.Ok();
    }

    public sealed class WithTextForAMessage
    {
        [Function("Text")]
        public void Run([ServiceBusTrigger("alerts")] string message)
        {
        }
    }

    public sealed class WithoutATrigger
    {
        [Function("Untriggered")]
        public void Run(FunctionContext context)
        {
        }
    }

    public sealed class NotPublic
    {
        [Function("Internal")]
        internal IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class NotAwaited
    {
        [Function("NotAwaited")]
        public ValueTask Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ValueTask.CompletedTask;
    }

    public sealed class BadlyNamed
    {
        [Function("two words")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class SameName
    {
        [Function("Same")]
        public void One([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }

        [Function("same")]
        public void Two([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public sealed class WithABadSchedule
    {
        [Function("Bad")]
        public void Run([TimerTrigger("every hour")] TimerInfo timer)
        {
        }
    }

    public sealed class WithAnUnknownSetting
    {
        [Function("Unknown")]
        public void Run([TimerTrigger("%Nowhere%")] TimerInfo timer)
        {
        }
    }

    public sealed class WithAnUnknownConnection
    {
        [Function("Unknown")]
        public void Run([ServiceBusTrigger("alerts", Connection = "Nowhere")] ServiceBusReceivedMessage message)
        {
        }
    }
}
