namespace Ombud.Local.ServiceBus.Journal;

/// <summary>The file in which messages outlive the process. It is append-only, each time with one write that the system
/// has when the call returns: what was acknowledged survives a killed process, though not a machine failure. A second
/// file beside it is locked while a broker has the journal, so the journal itself can be read and copied
/// meanwhile.</summary>
internal sealed class JournalFile : IDisposable
{
    private readonly string _path;
    private readonly long _limit;
    private readonly FileStream _lock;
    private readonly MemoryStream _buffer = new();
    private readonly BinaryWriter _writer;
    private FileStream? _file;
    private long _tooLong;

    /// <exception cref="IOException">Another broker has this journal.</exception>
    public JournalFile(string path, long limit)
    {
        (_path, _limit) = (path, limit);
        _lock = Locked(path);
        _writer = new BinaryWriter(_buffer);
    }

    public bool IsTooLong => _file?.Position > _tooLong;

    /// <summary>Replaces the file with what is still alive.</summary>
    public void Rewrite(IEnumerable<JournalRecord> alive)
    {
        var fresh = new FileStream(
            _path + ".new", FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            WriteAll(fresh, alive);
            File.Move(_path + ".new", _path, overwrite: true);
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
        _file?.Dispose();
        _file = fresh;
        _tooLong = Math.Max(_limit, 2 * fresh.Position);
    }

    public void Append(ReadOnlySpan<JournalRecord> records)
    {
        var file = _file ?? throw new ObjectDisposedException(nameof(JournalFile));
        _buffer.SetLength(0);
        foreach (var record in records)
            Frame(record);
        Write(file);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
        _lock.Dispose();
        _writer.Dispose();
    }

    private static FileStream Locked(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"Another broker has {path}.", taken);
        }
    }

    private void WriteAll(FileStream fresh, IEnumerable<JournalRecord> alive)
    {
        const int Chunk = 1 << 20;
        _buffer.SetLength(0);
        _buffer.Write(JournalFrame.FileMark);
        foreach (var record in alive)
        {
            Frame(record);
            if (_buffer.Length > Chunk)
            {
                Write(fresh);
                _buffer.SetLength(0);
            }
        }
        Write(fresh);
    }

    // A partly written record would make everything after it unreadable.
    private void Write(FileStream file)
    {
        var start = file.Position;
        try
        {
            file.Write(_buffer.GetBuffer(), 0, (int)_buffer.Length);
        }
        catch (IOException)
        {
            file.SetLength(start);
            file.Position = start;
            throw;
        }
    }

    private void Frame(JournalRecord record)
    {
        var start = (int)_buffer.Length;
        _buffer.SetLength(start + JournalFrame.HeaderBytes);
        _buffer.Position = _buffer.Length;
        record.Write(_writer);
        var all = _buffer.GetBuffer().AsSpan(start, (int)_buffer.Length - start);
        JournalFrame.WriteHeader(all, all[JournalFrame.HeaderBytes..]);
    }
}
