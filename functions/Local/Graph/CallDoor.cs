using System.Text.Json;
using Ombud.Local.Faults;

namespace Ombud.Local.Graph;

/// <summary>A call to Graph or Teams: what is decided about it goes into the journal and then to the caller, unless a
/// fault that was armed plays otherwise.</summary>
internal sealed class CallDoor(CallJournal journal, FaultList faults, IClock clock)
{
    public async Task HandleAsync(HttpContext http, string kind, Func<JsonElement?, GraphAnswer> decide)
    {
        var call = await ReceiveAsync(http, kind);
        var decided = decide(call.Body);
        call = call with { Body = decided.Recorded ?? call.Body, Made = decided.Made };
        var exchange = new GraphExchange(http, call, journal);
        var armed = faults.Take(call.Method, call.Path);
        try
        {
            if (armed is null)
                await exchange.Answer(decided);
            else
                await armed.Play(
                    http,
                    succeed: () => exchange.Answer(decided),
                    succeedUnheard: () =>
                    {
                        exchange.Record(decided.Status);
                        return Task.CompletedTask;
                    },
                    fail: () => exchange.Answer(GraphAnswer.Failing(armed.Fault)));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            exchange.Record(null);
        }
    }

    private async Task<ReceivedCall> ReceiveAsync(HttpContext http, string kind)
    {
        var now = clock.GetCurrentInstant();
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        return new ReceivedCall(now, kind, http.Request.Method, http.Request.Path.Value ?? "", Parse(text), null);
    }

    private static JsonElement? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
