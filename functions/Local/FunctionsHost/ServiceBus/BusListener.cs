using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>Receives for one function with the client's own processor, as the real extension does. Success completes
/// the message if auto-complete is on and leaves it locked if it is off; an exception abandons it, and past the queue's
/// delivery count the bus dead-letters it. The processor's own auto-complete is off: code that ends a message here must
/// know how that went.</summary>
internal sealed class BusListener(
    ServiceBusProcessor processor, LoadedFunction function, bool autoCompletes, HeldMessages held, ILogger log)
    : IAsyncDisposable
{
    private const int LockTokenBytes = 16;
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Invocations _invocations = null!;
    private long _reported;

    public Task StartAsync(Invocations invocations, CancellationToken ct)
    {
        _invocations = invocations;
        processor.ProcessMessageAsync += HandleAsync;
        processor.ProcessErrorAsync += PauseAsync;
        return processor.StartProcessingAsync(ct);
    }

    /// <summary>Returns when the last message is handled, or the caller stops waiting.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        await _stopping.CancelAsync();
        await processor.StopProcessingAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await processor.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task HandleAsync(ProcessMessageEventArgs delivery)
    {
        var one = held.Hold(delivery);
        try
        {
            var succeeded = await _invocations.RunAsync(Request(delivery.Message), CancellationToken.None);
            await EndAsync(one, succeeded);
        }
        finally
        {
            held.Release(one);
        }
    }

    private async Task EndAsync(HeldMessage one, bool succeeded)
    {
        try
        {
            if (!one.IsSettled && !succeeded)
                await one.SettleAsync((bus, message) => bus.AbandonMessageAsync(message));
            else if (!one.IsSettled && autoCompletes)
                await one.SettleAsync((bus, message) => bus.CompleteMessageAsync(message));
        }
        // The client throws UnauthorizedAccessException if a right is missing.
        catch (Exception e) when (e is ServiceBusException or UnauthorizedAccessException
            or OperationCanceledException or ObjectDisposedException)
        {
            log.LogWarning("Settling a message of {Queue} failed: {Reason}", processor.EntityPath, e.GetType().Name);
        }
        if (!one.IsSettled)
            held.Leave(one);
    }

    private InvocationRequest Request(ServiceBusReceivedMessage message)
    {
        var request = function.Request();
        request.InputData.Add(new ParameterBinding
        {
            Name = function.Trigger.Parameter,
            Data = new TypedData { ModelBindingData = Encode(message) },
        });
        return request;
    }

    private static ModelBindingData Encode(ServiceBusReceivedMessage message)
    {
        var raw = message.GetRawAmqpMessage().ToBytes().ToMemory();
        var content = new byte[LockTokenBytes + raw.Length];
        Guid.Parse(message.LockToken).TryWriteBytes(content);
        raw.CopyTo(content.AsMemory(LockTokenBytes));
        return new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureServiceBusReceivedMessage",
            ContentType = "application/octet-stream",
            Content = UnsafeByteOperations.UnsafeWrap(content),
        };
    }

    // The processor retries at once and for ever. A long bus outage must not keep the machine busy.
    private async Task PauseAsync(ProcessErrorEventArgs failure)
    {
        Report(failure);
        if (failure.ErrorSource is ServiceBusErrorSource.Receive)
            await Task.Delay(PauseAfterFailure, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Each of its concurrent calls meets the same failure; logging one is enough.
    private void Report(ProcessErrorEventArgs failure)
    {
        var now = Stopwatch.GetTimestamp();
        var before = Interlocked.Exchange(ref _reported, now);
        if (before != 0 && Stopwatch.GetElapsedTime(before, now) < PauseAfterFailure)
            return;
        var reason = (failure.Exception as ServiceBusException)?.Reason.ToString() ?? failure.Exception.GetType().Name;
        log.LogWarning("{Source} of {Queue} failed: {Reason}", failure.ErrorSource, processor.EntityPath, reason);
    }
}
