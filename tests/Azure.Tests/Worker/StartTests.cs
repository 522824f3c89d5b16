using System.Reflection;
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

    [Fact]
    public async Task Http_functions_need_the_web_application()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new AnApp(typeof(HttpBindingTests.Static)) { IsWeb = false }.Start());
    }

    [Fact]
    public async Task An_app_without_http_functions_still_has_the_host_s_answers()
    {
        await using var app = await new AnApp(typeof(TimerTriggerTests.EveryHour)) { IsWeb = false }.Start();

        Assert.StartsWith("200 <!DOCTYPE html>", await app.Get("/"), StringComparison.Ordinal);
        Assert.Equal("404", await app.Get("/api/Hourly"));
        Assert.Equal("401", await app.Get("/admin/functions/Hourly"));
    }

    [Fact]
    public async Task An_app_is_told_its_environment_and_its_settings_and_leaves_none_of_it_in_the_process()
    {
        string? seen = null;
        await using var app = await new AnApp(typeof(HttpBindingTests.Static))
        {
            Settings = new() { ["Site:Name"] = "Ombud = yes" },
            With = builder => seen = $"{builder.Environment.EnvironmentName} {builder.Configuration["Site:Name"]}",
        }.Start();

        Assert.Equal("Development Ombud = yes", seen);
        Assert.Null(Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"));
        Assert.NotEqual(typeof(AnApp).Assembly, Assembly.GetEntryAssembly());
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
