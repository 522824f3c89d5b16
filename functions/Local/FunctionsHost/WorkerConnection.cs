using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>The one stream between host and worker, seen from the host. Every request has an id, and the response
/// repeats it. The worker never ends the stream by itself, so the host must.</summary>
internal sealed class WorkerConnection : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly Channel<StreamingMessage> _outgoing =
        Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Connected => _connected.Task;

    /// <summary>What the worker logs for its host to print; nothing if the worker logs by itself.</summary>
    public Action<RpcLog> Logged { get; set; } = _ => { };

    /// <param name="question">With an invocation id, or one is made for it.</param>
    public Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        if (question.RequestId.Length == 0)
            question.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[question.RequestId] = answer;
        if (!_outgoing.Writer.TryWrite(question))
            Fail(question.RequestId);
        return answer.Task;
    }

    public void Tell(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Nobody is waiting for this response any more.</summary>
    public void Forget(string requestId) => _asked.TryRemove(requestId, out _);

    /// <summary>Tells the worker to end, and ends the stream.</summary>
    public Task CloseAsync()
    {
        Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        _outgoing.Writer.TryComplete();
        return _connected.Task.IsCompleted ? _ended.Task : Task.CompletedTask;
    }

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var reading = ReadAsync(requestStream, end.Token);
        var writing = WriteAsync(responseStream, end.Token);
        await Task.WhenAny(reading, writing);
        await end.CancelAsync();
        await Task.WhenAll(reading, writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _outgoing.Writer.TryComplete();
        foreach (var requestId in _asked.Keys)
            Fail(requestId);
        _ended.TrySetResult();
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> stream, CancellationToken ct)
    {
        while (await stream.MoveNext(ct))
            Take(stream.Current);
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken ct)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(ct))
            await stream.WriteAsync(message, ct);
    }

    private void Take(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                _connected.TrySetResult();
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                Logged(message.RpcLog);
                break;
            default:
                if (_asked.TryRemove(message.RequestId, out var answer))
                    answer.SetResult(message);
                break;
        }
    }

    private void Fail(string requestId)
    {
        if (_asked.TryRemove(requestId, out var answer))
            answer.TrySetException(new IOException("The worker has ended."));
    }
}
