using System.Buffers.Text;
using System.Text;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Breaches;

namespace Ombud.Web.Desk;

/// <summary>Where the next page begins, signed for this caller and this filter: it opens no other list.</summary>
public sealed class PageCursor(SigningKeys keys)
{
    private const string Purpose = "list";

    public string? Seal(string? after, Caller caller, CaseFilter filter) => after is null
        ? null
        : $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(after))}." +
          Signature.Of(keys.Newest, Purpose, Signed(after, caller, filter));

    /// <summary>Null when it was sealed for somebody else or another filter, or not by us.</summary>
    public string? Open(string sealedAfter, Caller caller, CaseFilter filter)
    {
        var parts = sealedAfter.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]))
            return null;
        var after = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0]));
        return keys.All.Any(k => Signature.Holds(k, Purpose, Signed(after, caller, filter), parts[1])) ? after : null;
    }

    private static string Signed(string after, Caller caller, CaseFilter filter) =>
        string.Join('\n', caller.Person.Id, filter.Municipality, filter.State, filter.Kind, filter.Order, after);
}
