using System.Text;
using System.Text.Json;

namespace Ombud.Local.Graph;

/// <summary>What Graph and Teams received, one JSON object per line. A call is written before it is answered, so a
/// killed host never forgets what it told a caller; a torn last line was never answered and is dropped at the next
/// start.</summary>
internal sealed class CallJournal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedCall> _calls;
    private readonly FileStream _file;

    public CallJournal(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        _calls = Load();
    }

    public IReadOnlyList<ReceivedCall> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>Returns when the operating system has the call, which then outlives this process.</summary>
    public void Append(ReceivedCall call)
    {
        lock (_lock)
        {
            JsonSerializer.Serialize(_file, call, ReceivedCall.Json);
            _file.WriteByte((byte)'\n');
            _file.Flush();
            _calls.Add(call);
        }
    }

    public void Dispose() => _file.Dispose();

    private List<ReceivedCall> Load()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        _file.SetLength(whole);
        _file.Position = whole;
        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonSerializer.Deserialize<ReceivedCall>(line, ReceivedCall.Json)!)];
    }
}
