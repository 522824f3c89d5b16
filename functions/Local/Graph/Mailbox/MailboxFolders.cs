namespace Ombud.Local.Graph.Mailbox;

/// <summary>The folders of the mailbox by id; the inbox also has the name by which every client knows it.</summary>
internal sealed class MailboxFolders
{
    public const string Inbox = "inbox";

    private readonly List<(string Id, string Name)> _all = [(Inbox, "Inbox")];

    public IReadOnlyList<(string Id, string Name)> All => _all;

    /// <summary>Null for one that is not there.</summary>
    public string? Find(string idOrName) => _all
        .Where(one => one.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)).Select(one => one.Id)
        .FirstOrDefault();

    /// <summary>Null where another has the name.</summary>
    public string? Add(string name)
    {
        if (_all.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return null;
        var id = $"AQMkFolder{_all.Count}=";
        _all.Add((id, name));
        return id;
    }

    public int IndexOf(string id) => _all.FindIndex(one => one.Id == id);
}
