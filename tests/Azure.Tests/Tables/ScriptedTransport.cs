using Azure.Core;
using Azure.Core.Pipeline;

namespace Ombud.Azure.Tests.Tables;

// Stands between a client and Azurite: gives the scripted answers first, in order, then lets requests through. Shows
// what the service does and Azurite never does: short pages, throttling, refusals, silence.
internal sealed class ScriptedTransport(params Func<CancellationToken, Task<ScriptedAnswer>>[] script)
    : HttpPipelineTransport
{
    private readonly Queue<Func<CancellationToken, Task<ScriptedAnswer>>> _script = new(script);
    private readonly HttpPipelineTransport _real = HttpClientTransport.Shared;

    public bool MayHang { get; } = script.Any(answer => answer == Never);

    /// <summary>What was asked, in the order of asking.</summary>
    public List<SentRequest> Sent { get; } = [];

    public static ScriptedTransport Answering(params ScriptedAnswer[] answers) =>
        new([.. answers.Select(Now)]);

    public static Func<CancellationToken, Task<ScriptedAnswer>> Now(ScriptedAnswer answer) =>
        _ => Task.FromResult(answer);

    /// <summary>Accepts the request and never answers; ends only when the client gives up.</summary>
    public static async Task<ScriptedAnswer> Never(CancellationToken cancellationToken)
    {
        var gaveUp = new TaskCompletionSource<ScriptedAnswer>();
        await using var registration = cancellationToken.Register(() => gaveUp.TrySetCanceled(cancellationToken));
        return await gaveUp.Task;
    }

    public override Request CreateRequest() => _real.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("The tests ask asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Sent.Add(SentRequest.Of(message.Request));
        if (_script.TryDequeue(out var answer))
            message.Response = await answer(message.CancellationToken);
        else
            await _real.ProcessAsync(message);
    }
}
