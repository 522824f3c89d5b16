using System.Globalization;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace Ombud.Alerts.Graph;

/// <summary>Graph's verdict on a call that is made once.</summary>
internal static class GraphCalls
{
    /// <summary>So that what is drafted has the same id when it is sent, and what is moved when it lies elsewhere.
    /// </summary>
    public static void WithImmutableIds<T>(RequestConfiguration<T> asked) where T : class, new() =>
        asked.Headers.Add("Prefer", "IdType=\"ImmutableId\"");

    public static async Task<Attempt> AttemptAsync(Func<Task> call, CancellationToken ct)
    {
        try
        {
            await call();
            return new(Reply.Sent, null);
        }
        catch (ApiException e)
        {
            return new(Classified(e.ResponseStatusCode), e.ResponseStatusCode, RetryAfter(e));
        }
        catch (Exception e) when (IsNoAnswer(e) && !ct.IsCancellationRequested)
        {
            return new(Reply.Ill, null);
        }
    }

    /// <summary>Graph could not be reached, or did not answer in time.</summary>
    public static bool IsNoAnswer(Exception e) =>
        e is HttpRequestException or OperationCanceledException or IOException or AuthenticationFailedException;

    /// <summary>The item is not there; the mailbox may well be.</summary>
    public static bool IsGone(ODataError e) =>
        e is { ResponseStatusCode: 404, Error.Code: "ErrorItemNotFound" };

    // 401 is about our own token: it resolves with time or an operator, and until then mail would fail too.
    private static Reply Classified(int status) => status switch
    {
        403 or 404 or 410 => Reply.Unreachable,
        401 or 408 or 423 or 429 or >= 500 => Reply.Ill,
        _ => Reply.Refused,
    };

    private static Duration? RetryAfter(ApiException e) =>
        e.ResponseHeaders is { } headers && headers.TryGetValue("Retry-After", out var values)
            && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var seconds)
            ? Duration.FromSeconds(Math.Clamp(seconds, 0, 3600))
            : null;
}
