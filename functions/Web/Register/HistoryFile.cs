using System.Text.Json;
using Ombud.Cases.Registers;

namespace Ombud.Web.Register;

/// <summary>One line of JSON per case, with its history as this reader may see it.</summary>
internal sealed class HistoryFile(Stream file, Caller reader) : IRegisterFile
{
    public Task AddAsync(RegisteredCase one, CancellationToken ct) =>
        WriteAsync(HistoryLines.Of(one.Case, one.History, reader), ct);

    public Task AddAsync(UnreadableCase one, CancellationToken ct) =>
        WriteAsync(new { one.Number, Unreadable = true }, ct);

    private async Task WriteAsync<T>(T line, CancellationToken ct)
    {
        await JsonSerializer.SerializeAsync(file, line, CaseJson.Options, ct);
        file.WriteByte((byte)'\n');
    }

    public Task CompleteAsync(CancellationToken ct) => Task.CompletedTask;
}
