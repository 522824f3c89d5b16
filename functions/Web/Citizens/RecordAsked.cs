using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Web.Desk;

namespace Ombud.Web.Citizens;

/// <summary>Records what a citizen sent, with the code that opens it. The same form sent again is the same inquiry.
/// </summary>
public sealed class RecordAsked(RecordCase record, GiveCode give, Moments moments)
{
    /// <returns>Null where something else was sent with the same form before.</returns>
    public async Task<AskedView?> RunAsync(Written written, string form, CancellationToken ct)
    {
        var (at, municipality) = (moments.Now(), written.Municipality);
        var body = written.Sent.Names.Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => written.Sent.All(name));
        var (code, digest) = give.Draw(municipality, at);
        var asked = written.Asked with { CodeDigest = digest };
        var committed = await record.CommitOnceAsync(
            Caller.Anybody, municipality, (form, body), key => Inquiry.Ask(asked, municipality, null, key, at), ct);
        if (committed.Kept is not Inquiry kept)
            return null;
        var isNew = await give.OpensAsync(committed, digest, Person.Citizen, at, ct);
        return give.ViewOf(kept, municipality, isNew ? code.ToString() : null, at.Now);
    }
}
