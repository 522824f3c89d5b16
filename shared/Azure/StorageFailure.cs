using Azure;
using Azure.Identity;

namespace Ombud.Stores;

/// <summary>Whether storage did not do what it was asked, so that the same may be asked again. An answer that says
/// what is wrong with the request is a mistake of ours, and waiting mends nothing.</summary>
public static class StorageFailure
{
    /// <summary>Whether storage refused, for whatever reason: nothing was stored, and what somebody typed must come
    /// back.</summary>
    public static bool IsRefusal(Exception e) => e is RequestFailedException || Is(e);

    public static bool Is(Exception e) => e switch
    {
        RequestFailedException failed => failed.Status is 0 or 401 or 403 or 408 or 429 or >= 500,
        // Azure.Core wraps what its retries met; a call past its time-out is a cancellation that nobody asked for.
        AggregateException all => all.InnerExceptions.All(Is),
        OperationCanceledException or TimeoutException or IOException or HttpRequestException => true,
        // The identity endpoint of the machine is ill; storage was not even asked.
        AuthenticationFailedException => true,
        _ => false,
    };
}
