using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Ombud.Alerts.Graph;
using Ombud.Pages;
using Ombud.Pages.Inquiries;

namespace Ombud.Alerts.Mailbox;

/// <summary>Tells whoever wrote that their mail is registered, and where one writes safely. Only where the sender's
/// domain vouches for the address, so that nobody makes us write to somebody else; at most once a day.</summary>
public sealed partial class AnswerMail(
    GraphMailbox mailbox, MailboxStore store, GraphOptions options, IClock clock, ILogger<AnswerMail> log)
{
    public async Task RunAsync(ReceivedMail mail, Language language, CancellationToken ct)
    {
        if (!IsVouchedFor(mail) || mail.Has("X-Auto-Response-Suppress")
            || !await store.TryMarkAnsweredAsync(mail.From, clock.GetCurrentInstant(), ct))
            return;
        try
        {
            await mailbox.AnswerAsync(
                mail.From, MailTexts.ReplySubject.In(language),
                MailTexts.ReplyBody(new Uri(options.Desk, "/henvendelse")).In(language), ct);
        }
        catch (Exception e) when (e is ApiException || (GraphCalls.IsNoAnswer(e) && !ct.IsCancellationRequested))
        {
            // The case is stored, and that matters; a second try might be a second answer.
            log.LogWarning("A mail was not answered: {Error}", e.GetType().Name);
        }
    }

    // The topmost is what our own mail system found out; whoever sent the mail may have written others below it.
    internal static bool IsVouchedFor(ReceivedMail mail) =>
        MailAddress.TryCreate(mail.From, out var from)
        && mail.First("Authentication-Results") is { } found
        && Passed().IsMatch(found)
        && Vouched().Match(found) is { Success: true } vouched
        && vouched.Groups["domain"].Value.Equals(from.Host, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(^|[\s;])dmarc=pass([\s;(]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Passed();

    [GeneratedRegex(@"header\.from=(?<domain>[^\s;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Vouched();
}
