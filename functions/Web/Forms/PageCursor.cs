using System.Buffers.Text;
using System.Text;

namespace Ombud.Web.Forms;

/// <summary>Which list a cursor is for.</summary>
/// <param name="Filter">Whatever narrows it; null if nothing does.</param>
public sealed record CursorScope(string List, params IReadOnlyList<string?> Filter)
{
    public static CursorScope Of(CaseFilter filter) =>
        new("list", filter.Municipality, filter.State, filter.Kind, filter.Order.ToString(), filter.Unit,
            filter.Severity, filter.About, filter.Turn?.ToString(), filter.Owes.ToString(),
            filter.Received?.ToString());
}

/// <summary>Where the next page begins, signed for this caller and this list: it opens no other.</summary>
public sealed class PageCursor(SigningKeys keys)
{
    public string? Seal(string? after, Caller caller, CursorScope scope) => after is null
        ? null
        : $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(after))}." +
          Signature.Of(keys.Newest, scope.List, Signed(after, caller, scope));

    /// <summary>Where the requested page begins. Null for the first, and with a problem for a cursor not sealed by us,
    /// or sealed for somebody else or another list.</summary>
    public string? Read(string? asked, Caller caller, CursorScope scope, Problems problems)
    {
        var after = asked is null ? null : Open(asked, caller, scope);
        if (after is null && asked is not null)
            problems.Add("after", Fault.UnknownValue);
        return after;
    }

    /// <summary>Null if it was sealed for somebody else or another list, or not by us.</summary>
    public string? Open(string sealedAfter, Caller caller, CursorScope scope)
    {
        var parts = sealedAfter.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]))
            return null;
        var after = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0]));
        var signed = Signed(after, caller, scope);
        return keys.All.Any(k => Signature.Holds(k, scope.List, signed, parts[1])) ? after : null;
    }

    private static string Signed(string after, Caller caller, CursorScope scope) =>
        string.Join('\n', [caller.Person.Id, .. scope.Filter, after]);
}
