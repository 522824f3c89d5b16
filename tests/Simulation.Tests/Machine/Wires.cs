using Azure;
using Azure.Messaging.ServiceBus;
using Ombud.Kit.Tables;

namespace Ombud.Simulation.Tests.Machine;

// The way to Table Storage as the apps' own pipeline goes it: three tries, each of which may be refused before it did
// anything, or lose its answer after it did. A retry then meets the rows of the try before.
internal sealed class StorageWire(Steps steps, Weather weather, Trace trace) : IWire
{
    private const int Tries = 3;

    public async Task<T> CallAsync<T>(string what, Func<T> effect)
    {
        for (var attempt = 1; ; attempt++)
        {
            await steps.NextAsync();
            if (weather.Is(Ill.Storage) || weather.Strikes(weather.StorageRefuses))
            {
                trace.Note(steps.Current, "storage refuses", what);
                if (attempt == Tries)
                    throw TableRows.Failure(503, "ServerBusy");
                continue;
            }

            var answer = Answer(effect);
            trace.Note(steps.Current, "storage", what);
            await steps.NextAsync();
            if (!weather.Strikes(weather.StorageLoses))
                return answer();
            trace.Note(steps.Current, "storage loses its answer", what);
            if (attempt == Tries)
                throw new RequestFailedException(0, "The answer was lost.");
        }
    }

    // A refusal is an answer too, and can get lost.
    private static Func<T> Answer<T>(Func<T> effect)
    {
        try
        {
            var answer = effect();
            return () => answer;
        }
        catch (RequestFailedException e)
        {
            return () => throw e;
        }
    }
}

/// <summary>The way to Service Bus: one try, which may be refused, or end without an answer.</summary>
internal sealed class BusWire(Steps steps, Weather weather, Trace trace)
{
    public async Task<T> CallAsync<T>(string what, Func<T> effect)
    {
        await steps.NextAsync();
        if (weather.Is(Ill.Bus) || weather.Strikes(weather.BusRefuses))
        {
            trace.Note(steps.Current, "bus refuses", what);
            throw new ServiceBusException("The bus is busy.", ServiceBusFailureReason.ServiceBusy);
        }

        var answer = effect();
        trace.Note(steps.Current, "bus", what);
        await steps.NextAsync();
        if (!weather.Strikes(weather.BusLoses))
            return answer;
        trace.Note(steps.Current, "bus loses its answer", what);
        trace.Disturb(steps.Current);
        throw new ServiceBusException("The bus did not answer.", ServiceBusFailureReason.ServiceTimeout);
    }
}
