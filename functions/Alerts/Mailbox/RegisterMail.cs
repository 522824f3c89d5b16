using Ombud.Cases.Inquiries;
using Ombud.Pages;
using Ombud.Pages.Inquiries;

namespace Ombud.Alerts.Mailbox;

/// <summary>Makes an inquiry of a message, once, however often it is read.</summary>
public sealed class RegisterMail(
    CaseStore cases, Outbox outbox, Municipalities municipalities, Moments moments, SigningKeys keys)
{
    /// <summary>Whether it is new, and where it was placed.</summary>
    /// <param name="own">The addresses of the mailbox that it came to.</param>
    public async Task<(bool IsNew, Municipality Place)> RunAsync(
        ReceivedMail mail, IReadOnlyList<string> own, CancellationToken ct)
    {
        var key = IdempotencyKey.Of($"mail\n{mail.Id}", mail.Id, keys.All);
        // Where it was placed may have changed since: the settings did, or the ombud sent it on.
        foreach (var partition in municipalities.Partitions)
            if (await cases.FindSentAsync(partition, key, ct) is { Kept: not null })
                return (false, municipalities[partition]);
        var place = MailPlace.Of(mail, own, municipalities);
        Change? change = null;
        var committed = await cases.CommitNewAsync(() => change = Opened(mail, place, key), place, ct);
        if (committed is Committed.Stored)
            await outbox.TrySendAsync(change!.Outgoing, change.Alarm);
        if (committed.Kept is null)
            throw new InvalidDataException("A mail met another's case.");
        return (committed is Committed.Stored, place);
    }

    /// <summary>An inquiry without words, for a message that nothing can be made of.</summary>
    public Task UnreadAsync(
        MailNotice notice, IReadOnlyList<string> own, Language language, CancellationToken ct) => RunAsync(
        new(notice.Id, notice.ReceivedAt ?? moments.Now().Now, "", "") { Text = MailTexts.Unread.In(language) },
        own, ct);

    // Whoever writes to the ombud's mailbox wants the ombud to read it (art. 38(4)).
    private Change Opened(ReceivedMail mail, Municipality place, IdempotencyKey key)
    {
        var (at, language) = (moments.Now(), LanguageOf(place));
        var parts = MailText.Parts(mail, language);
        var citizen = new Citizen(language.Code(), Fitting(mail.Name), Fitting(mail.From));
        var asked = new AskedInquiry(
            About.Question, parts[0], InquiryChannel.Mail, citizen, Instant.Min(mail.ReceivedAt, at.Now),
            AsksOmbud: true);
        return Inquiry.Ask(
            asked, place, by: null, key, at, MailText.Notes(mail, parts.Skip(1), language, at.Now));
    }

    /// <summary>In which somebody is answered there.</summary>
    public static Language LanguageOf(Municipality place) => Languages.From(place.Language) ?? Language.Nb;

    // A part of an address would be another's.
    private static string? Fitting(string text) =>
        PlainText.Of(text) is var plain && (PlainText.IsBlank(plain) || plain.Length > Limits.Unit) ? null : plain;
}
