using Ombud.Cases.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>What page and JSON share when staff, or a system, register what a citizen asked.</summary>
public sealed class RecordInquiry(RecordCase record)
{
    /// <param name="sent">As it was sent: the same again under the same key is the same case.</param>
    /// <param name="request">Its draft id or Idempotency-Key, and the moment.</param>
    public async Task<Committed> RunAsync(
        AskedInquiry asked, FieldValues sent, Municipality municipality, Caller by, (string Key, Moment At) request,
        CancellationToken ct)
    {
        var body = InquiryFields.All.ToDictionary(field => field.Name, field => sent.All(field.Name));
        if (await record.FindFormerAsync(by, municipality, request.Key, body, ct) is { } earlier)
            return earlier;
        var key = record.KeyOf(by, municipality.Number, request.Key, body);
        return await record.CommitAsync(
            () => Inquiry.Ask(asked, municipality, by.Person, key, request.At), municipality, ct);
    }

    /// <summary>The texts that seem to contain a fødselsnummer.</summary>
    public static IReadOnlyList<string> Suspects(FieldValues sent) => FieldInput.Suspects(InquiryFields.All, sent);
}
