using Azure.Core;
using Azure.Core.Pipeline;

namespace Ombud.Azure.Tests.Stores;

/// <summary>Lets so many transactions through; then the process is gone.</summary>
/// <param name="before">Happens once, just before the first transaction.</param>
internal sealed class DyingTransport(int transactions, Func<Task>? before = null) : HttpPipelineTransport
{
    private int _left = transactions;
    private Func<Task>? _before = before;

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("All is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Post)
        {
            if (_left-- <= 0)
                throw new IOException("The process is gone.");
            if (Interlocked.Exchange(ref _before, null) is { } happens)
                await happens();
        }

        await HttpClientTransport.Shared.ProcessAsync(message);
    }
}
