using System.Text.Json;
using Ombud.Cases.Registers;

namespace Ombud.Web.Register;

/// <summary>One line of JSON per case, with its history as this reader may see it.</summary>
internal sealed class HistoryFile(Stream file, Caller reader) : IRegisterFile
{
    public async Task AddAsync(RegisteredCase one, CancellationToken ct)
    {
        var line = HistoryLines.Of(one.Case, one.History, reader);
        await JsonSerializer.SerializeAsync(file, line, CaseJson.Options, ct);
        file.WriteByte((byte)'\n');
    }

    public Task CompleteAsync(CancellationToken ct) => Task.CompletedTask;
}
