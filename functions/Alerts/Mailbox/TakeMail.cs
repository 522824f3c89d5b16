using Ombud.Alerts.Graph;
using Ombud.Pages;

namespace Ombud.Alerts.Mailbox;

/// <summary>What becomes of one message. The case comes first: stopped behind it, the same message is known when it is
/// read again.</summary>
public sealed class TakeMail(
    RegisterMail register, PutAwayMail away, AnswerMail answer, ReportBounce bounce, MailRules rules)
{
    /// <summary>In a word or two, for the log.</summary>
    public async Task<string> RunAsync(ReceivedMail mail, CancellationToken ct)
    {
        var kind = rules.KindOf(mail);
        if (kind is MailKind.Bounced)
            return await bounce.RunAsync(mail, ct) ? "bounced" : "bounced-unknown";
        if (kind is not (MailKind.Written or MailKind.Generated))
            return WireName.Of(kind);
        var (isNew, place) = await register.RunAsync(mail, rules.Addresses, ct);
        // When it is read again it is known, and gets no answer: that comes before what Graph may not do now.
        if (isNew && kind is MailKind.Written && await rules.MayAnswerAsync(place, ct))
            await answer.RunAsync(mail, RegisterMail.LanguageOf(place), ct);
        var isPutAway = await away.RunAsync(mail.Id, ct);
        return (isNew ? "registered" : "known") + (isPutAway ? "" : ", left in the inbox");
    }

    /// <inheritdoc cref="PutAwayMail.AgainAsync"/>
    public Task PutAwayAgainAsync(Instant until, CancellationToken ct) => away.AgainAsync(until, ct);

    /// <summary>A message that nothing can be made of: somebody must look at it in the inbox, and its month runs.
    /// </summary>
    public Task UnreadAsync(MailNotice notice, CancellationToken ct) =>
        register.UnreadAsync(notice, rules.Addresses, rules.Language, ct);
}

/// <summary>What is judged by settings, and by what is held.</summary>
public sealed class MailRules(GraphOptions options, Municipalities municipalities, Holds holds)
{
    /// <summary>Every address of the shared mailbox.</summary>
    public IReadOnlyList<string> Addresses => [options.Mailbox ?? "", .. options.MailboxAliases];

    public Language Language => options.OmbudsLanguage;

    /// <summary>From a municipality that is held nobody is written to.</summary>
    public async Task<bool> MayAnswerAsync(Municipality place, CancellationToken ct) =>
        !await holds.AnyAsync(place.Number, ct);

    public MailKind KindOf(ReceivedMail mail) => MailKinds.Of(mail, options, municipalities);
}
