using System.Buffers.Text;
using System.Text;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Breaches;
using Ombud.Web.Register;

namespace Ombud.Web.Desk;

/// <summary>Where the next page begins, signed for this caller and this filter: it opens no other list.</summary>
public sealed class PageCursor(SigningKeys keys)
{
    private const string OfList = "list";
    private const string OfRegister = "register";

    public string? Seal(string? after, Caller caller, CaseFilter filter) => Seal(OfList, after, Scope(caller, filter));

    public string? Seal(string? after, Caller caller, RegisterQuery query) =>
        Seal(OfRegister, after, Scope(caller, query));

    /// <summary>Null when it was sealed for somebody else or another filter, or not by us.</summary>
    public string? Open(string sealedAfter, Caller caller, CaseFilter filter) =>
        Open(OfList, sealedAfter, Scope(caller, filter));

    /// <summary>Null when it was sealed for somebody else, another municipality or period, or not by us.</summary>
    public string? Open(string sealedAfter, Caller caller, RegisterQuery query) =>
        Open(OfRegister, sealedAfter, Scope(caller, query));

    private string? Seal(string purpose, string? after, string scope) => after is null
        ? null
        : $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(after))}." +
          Signature.Of(keys.Newest, purpose, $"{scope}\n{after}");

    private string? Open(string purpose, string sealedAfter, string scope)
    {
        var parts = sealedAfter.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]))
            return null;
        var after = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0]));
        return keys.All.Any(k => Signature.Holds(k, purpose, $"{scope}\n{after}", parts[1])) ? after : null;
    }

    private static string Scope(Caller caller, CaseFilter filter) =>
        string.Join('\n', caller.Person.Id, filter.Municipality, filter.State, filter.Kind, filter.Order);

    private static string Scope(Caller caller, RegisterQuery query) =>
        string.Join('\n', caller.Person.Id, query.Municipality.Number, query.Period);
}
