using Azure.Core;
using Azure.Core.Pipeline;

namespace Ombud.Benchmarks;

/// <summary>Counts what goes to storage, tries included, and keeps the last transaction as it was sent.</summary>
internal sealed class Traffic : HttpPipelineSynchronousPolicy
{
    private int _transactions;
    private int _others;

    public int Transactions => _transactions;

    public int Others => _others;

    public byte[] LastTransaction { get; private set; } = [];

    public string LastContentType { get; private set; } = "";

    public bool Keeps { get; init; }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _others);
            return;
        }
        Interlocked.Increment(ref _transactions);
        if (Keeps)
            Keep(message.Request);
    }

    private void Keep(Request request)
    {
        using var body = new MemoryStream();
        request.Content!.WriteTo(body, default);
        LastTransaction = body.ToArray();
        LastContentType = request.Headers.TryGetValue("Content-Type", out var type) ? type : "";
    }
}
