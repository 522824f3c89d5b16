using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

/// <summary>What becomes of one message. The case comes first: stopped behind it, the same message is known when it is
/// read again.</summary>
public sealed class TakeMail(
    GraphMailbox mailbox, RegisterMail register, AnswerMail answer, ReportBounce bounce, MailRules rules)
{
    /// <summary>In one word, for the log; null for a message that is gone.</summary>
    public async Task<string?> RunAsync(string id, CancellationToken ct)
    {
        if (await mailbox.ReadAsync(id, ct) is not { } mail)
            return null;
        var kind = rules.KindOf(mail);
        if (kind is MailKind.Bounced)
            return await bounce.RunAsync(mail, ct) ? "bounced" : "bounced-unknown";
        if (kind is not MailKind.Written)
            return WireName.Of(kind);
        var (isNew, _) = await register.RunAsync(mail, rules.Mailbox, ct);
        await mailbox.PutAwayAsync(id, ct);
        if (isNew)
            await answer.RunAsync(mail, ct);
        return isNew ? "registered" : "known";
    }
}

/// <summary>What is judged by settings.</summary>
public sealed class MailRules(GraphOptions options, Municipalities municipalities)
{
    public string Mailbox => options.Mailbox ?? "";

    public MailKind KindOf(ReceivedMail mail) => MailKinds.Of(mail, options, municipalities);
}
