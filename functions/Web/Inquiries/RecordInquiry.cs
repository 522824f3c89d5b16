using Ombud.Cases.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>What page and JSON share when staff, or a system, register what a citizen asked.</summary>
public sealed class RecordInquiry(RecordCase record)
{
    /// <param name="sent">As it was sent: the same again under the same key is the same case.</param>
    /// <param name="request">Its draft id or Idempotency-Key, and the moment.</param>
    public Task<Committed> RunAsync(
        AskedInquiry asked, FieldValues sent, Municipality municipality, Caller by, (string Key, Moment At) request,
        CancellationToken ct)
    {
        var body = InquiryFields.All.ToDictionary(field => field.Name, field => sent.All(field.Name));
        return record.CommitOnceAsync(
            by, municipality, (request.Key, body),
            key => Inquiry.Ask(asked, municipality, by.Person, key, request.At), ct);
    }
}
