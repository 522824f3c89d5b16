using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Bus;

// Receives for one function, at most maxConcurrentCalls messages at a time. Success completes the message where
// autoCompleteMessages is on, and else leaves it locked; an exception abandons it, and past the queue's delivery
// count the broker dead-letters it.
internal sealed class BusListener(
    Function function, ServiceBusReceiver receiver, BusListenerOptions options, Invoker invoker, ILogger logger)
    : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim slots = new(options.MaxConcurrentCalls);

    /// <summary>Ends when stopped, after the last invocation has.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await slots.WaitAsync(CancellationToken.None);
            if (await ReceiveAsync(stopping) is { } message)
                _ = Task.Run(() => HandleAsync(message), CancellationToken.None);
            else
                slots.Release();
        }
        for (var i = 0; i < options.MaxConcurrentCalls; i++)
            await slots.WaitAsync(CancellationToken.None);
    }

    public void Dispose() => slots.Dispose();

    private async Task<ServiceBusReceivedMessage?> ReceiveAsync(CancellationToken stopping)
    {
        try
        {
            return await receiver.ReceiveMessageAsync(LongestWait, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (ServiceBusException failure)
        {
            logger.LogWarning("Receiving from {Queue} failed: {Reason}.", receiver.EntityPath, failure.Reason);
            await Task.Delay(PauseAfterFailure, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return null;
        }
    }

    private async Task HandleAsync(ServiceBusReceivedMessage message)
    {
        var settlement = new Settlement(receiver, message);
        using var handled = new CancellationTokenSource(options.MaxAutoLockRenewal, options.Clock);
        var renewing = RenewAsync(message, handled.Token);
        try
        {
            var succeeded = await InvokeAsync(settlement);
            await handled.CancelAsync();
            await renewing;
            await SettleAsync(settlement, succeeded);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<bool> InvokeAsync(Settlement settlement)
    {
        try
        {
            await invoker.InvokeAsync(
                function, invocation => invocation.Features.Set(settlement), CancellationToken.None);
            return true;
        }
        catch (Exception)
        {
            // The invoker has logged it.
            return false;
        }
    }

    private async Task SettleAsync(Settlement settlement, bool succeeded)
    {
        if (settlement.IsSettled)
            return;
        if (succeeded && !options.AutoComplete)
        {
            receiver.Leave(settlement.Message);
            return;
        }

        try
        {
            if (succeeded)
                await receiver.CompleteMessageAsync(settlement.Message);
            else
                await receiver.AbandonMessageAsync(settlement.Message);
        }
        catch (ServiceBusException failure)
        {
            logger.LogWarning("Settling a message of {Queue} failed: {Reason}.", receiver.EntityPath, failure.Reason);
        }
    }

    private async Task RenewAsync(ServiceBusReceivedMessage message, CancellationToken handled)
    {
        try
        {
            while (true)
            {
                var left = message.LockedUntil - options.Clock.GetUtcNow();
                await Task.Delay(left > TimeSpan.Zero ? left / 2 : TimeSpan.Zero, options.Clock, handled);
                await receiver.RenewMessageLockAsync(message, handled);
            }
        }
        catch (OperationCanceledException)
        {
            // Handled, or held for as long as host.json allows.
        }
        catch (ServiceBusException failure)
        {
            logger.LogDebug("A lock in {Queue} was not renewed: {Reason}.", receiver.EntityPath, failure.Reason);
        }
    }
}

internal sealed record BusListenerOptions
{
    internal required bool AutoComplete { get; init; }

    internal required int MaxConcurrentCalls { get; init; }

    internal required TimeSpan MaxAutoLockRenewal { get; init; }

    internal required TimeProvider Clock { get; init; }
}
