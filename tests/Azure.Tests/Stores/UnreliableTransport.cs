using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Ombud.Azure.Tests.Tables;

namespace Ombud.Azure.Tests.Stores;

public enum Mishap
{
    None,

    /// <summary>The request never reaches storage.</summary>
    NeverSent,

    /// <summary>Storage does what it was asked; the line breaks before its answer.</summary>
    AnswerLost,

    /// <summary>Storage does what it was asked and says that it was too busy.</summary>
    AnsweredBusy,
}

/// <summary>Befalls writes, one after the other in the order given; then all goes well.</summary>
internal sealed class UnreliableTransport(params Mishap[] mishaps) : HttpPipelineTransport
{
    private readonly ConcurrentQueue<Mishap> _left = new(mishaps);

    /// <summary>Method and last part of the address of every request, each try for itself.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    public static UnreliableTransport Always(Mishap mishap) => new([.. Enumerable.Repeat(mishap, 3)]);

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("All is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var request = message.Request;
        Sent.Enqueue($"{request.Method} {request.Uri.ToUri().Segments[^1]}");
        var mishap = request.Method == RequestMethod.Post && _left.TryDequeue(out var next) ? next : Mishap.None;
        if (mishap is Mishap.NeverSent)
            throw new IOException("No way to storage.");
        await HttpClientTransport.Shared.ProcessAsync(message);
        if (mishap is not Mishap.None)
            message.Response.Dispose();
        if (mishap is Mishap.AnswerLost)
            throw new IOException("The answer is lost.");
        if (mishap is Mishap.AnsweredBusy)
            message.Response = ScriptedAnswer.Error(503, "ServerBusy", "Later.");
    }
}
