using Ombud.Cases.Inquiries;
using Ombud.Pages;

namespace Ombud.Alerts.Mailbox;

/// <summary>Makes an inquiry of a message, once, however often it is read.</summary>
public sealed class RegisterMail(
    CaseStore cases, Outbox outbox, Municipalities municipalities, Moments moments, SigningKeys keys)
{
    /// <summary>Whether it is new, and the case of it.</summary>
    /// <param name="mailbox">The address that it came to.</param>
    public async Task<(bool IsNew, Case Case)> RunAsync(ReceivedMail mail, string mailbox, CancellationToken ct)
    {
        var key = IdempotencyKey.Of($"mail\n{mail.Id}", mail.Id, keys.All);
        // Where it was placed may have changed since: the settings did, or the ombud sent it on.
        foreach (var partition in municipalities.Partitions)
            if (await cases.FindSentAsync(partition, key, ct) is { Kept: { } earlier })
                return (false, earlier);
        var place = MailPlace.Of(mail, mailbox, municipalities);
        Change change;
        do
            change = Opened(mail, place, key);
        while (await cases.IsTakenAsync(change.Case.Number, place.FormerNumbers, ct));
        var committed = await cases.CommitNewAsync(() => change = Opened(mail, place, key), ct);
        if (committed is Committed.Stored)
            await outbox.TrySendAsync(change.Outgoing, change.Alarm);
        return (committed is Committed.Stored,
            committed.Kept ?? throw new InvalidDataException("A mail met another's case."));
    }

    // Whoever writes to the ombud's mailbox wants the ombud to read it (art. 38(4)).
    private Change Opened(ReceivedMail mail, Municipality place, IdempotencyKey key)
    {
        var (at, language) = (moments.Now(), Languages.From(place.Language) ?? Language.Nb);
        var parts = MailText.Parts(mail, language);
        var citizen = new Citizen(language.Code(), Short(PlainText.Of(mail.Name)), Short(mail.From));
        var asked = new AskedInquiry(
            About.Question, parts[0], InquiryChannel.Mail, citizen, Instant.Min(mail.ReceivedAt, at.Now),
            AsksOmbud: true);
        return Inquiry.Ask(
            asked, place, by: null, key, at, MailText.Notes(mail, parts.Skip(1), language, at.Now));
    }

    private static string? Short(string text) =>
        PlainText.IsBlank(text) ? null : text.Length > Limits.Unit ? text[..Limits.Unit] : text;
}
