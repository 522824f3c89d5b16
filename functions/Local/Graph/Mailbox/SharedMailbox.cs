using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ombud.Local.Graph.Mailbox;

// The ombud's shared mailbox: what came, where it lies, and what changed since when. A journal keeps it, so that a host
// that is started again has the same mail and the same links to what changed.
internal sealed class SharedMailbox
{
    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly List<MailboxEvent> _events = [];
    private readonly Dictionary<string, StoredMail> _mail = [];

    public SharedMailbox(string file)
    {
        _file = file;
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        Life = lines is [var first, ..] ? first : RandomNumberGenerator.GetHexString(16, lowercase: true);
        if (lines.Length == 0)
            File.WriteAllLines(file, [Life]);
        foreach (var line in lines.Skip(1))
            Apply(JsonSerializer.Deserialize<MailboxEvent>(line, MailboxEvent.Json)!);
    }

    /// <summary>A link that was given for another mailbox, or before this one was emptied, has another.</summary>
    public string Life { get; }

    public MailboxFolders Folders { get; } = new();

    /// <summary>What was selected of attachments, each time that somebody asked for them.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Read { get; } = new();

    /// <summary>Returns the id that stays.</summary>
    public string Drop(StoredMail mail)
    {
        // Real ones look like this, and are no better to read.
        var own = mail with { Id = $"AAkALg{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24))}" };
        lock (_lock)
            Keep(new(_events.Count + 1, Came: own));
        return own.Id;
    }

    /// <summary>By the id that stays, or the one that it has where it lies now.</summary>
    public StoredMail? Find(string id)
    {
        lock (_lock)
            return _mail.Values.FirstOrDefault(one => one.Id == id || PlacedId(one) == id);
    }

    /// <summary>The id that changes with the folder: what a client gets that did not ask for the other.</summary>
    public string PlacedId(StoredMail one) => $"AAMkAD{one.Id[6..]}{Folders.IndexOf(one.Folder)}";

    public StoredMail Move(StoredMail one, string folder)
    {
        lock (_lock)
        {
            Keep(new(_events.Count + 1, Moved: one.Id, Folder: folder));
            return _mail[one.Id];
        }
    }

    /// <summary>Null where one has that name already.</summary>
    public string? AddFolder(string name)
    {
        lock (_lock)
        {
            if (Folders.All.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                return null;
            Keep(new(_events.Count + 1, Folder: name));
            return Folders.All[^1].Id;
        }
    }

    /// <summary>What changed in the folder behind that place in the journal, each message once, in order of its last
    /// change; and where the journal ends.</summary>
    public (IReadOnlyList<(int At, StoredMail Mail)> Changed, int End) Since(int place, string folder)
    {
        lock (_lock)
        {
            var changed = _events.Where(one => one.Sequence > place && (one.Came?.Id ?? one.Moved) is not null)
                .GroupBy(one => one.Came?.Id ?? one.Moved!)
                .Select(own => (At: own.Max(one => one.Sequence), Id: own.Key))
                .OrderBy(one => one.At).Select(one => (one.At, _mail[one.Id]))
                // Whoever begins anew does not hear of what has left.
                .Where(one => place > 0 || one.Item2.Folder == folder).ToList();
            return (changed, _events.Count);
        }
    }

    private void Keep(MailboxEvent one)
    {
        File.AppendAllLines(_file, [JsonSerializer.Serialize(one, MailboxEvent.Json)]);
        Apply(one);
    }

    private void Apply(MailboxEvent one)
    {
        _events.Add(one);
        if (one.Came is { } came)
            _mail[came.Id] = came;
        else if (one.Moved is { } moved)
            _mail[moved] = _mail[moved] with { Folder = one.Folder! };
        else
            Folders.Add(one.Folder!);
    }
}
