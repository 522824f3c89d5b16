using System.Net.Mail;
using System.Text.RegularExpressions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

public enum MailKind
{
    /// <summary>Somebody wrote it.</summary>
    Written,

    /// <summary>A machine passed it on, such as a form on a website: somebody may wait for an answer, and gets none
    /// from a machine (RFC 3834).</summary>
    Generated,

    /// <summary>A machine answered, or it went to a list (RFC 3834, 2369).</summary>
    Automatic,

    /// <summary>One of our own mails did not arrive, or somebody's did not (RFC 3464).</summary>
    Bounced,

    /// <summary>An answer to one of our alerts, or one of our own mails.</summary>
    Ours,
}

/// <summary>What kind of message it is. Only what somebody wrote opens a case; the rest stays in the inbox, where it
/// can be seen.</summary>
internal static partial class MailKinds
{
    private static readonly string[] ToMany = ["bulk", "list", "junk"];

    public static MailKind Of(ReceivedMail mail, GraphOptions options, Municipalities municipalities)
    {
        if (IsBounce(mail))
            return MailKind.Bounced;
        if (IsOurs(mail, options, municipalities))
            return MailKind.Ours;
        return IsToMany(mail) || Submitted(mail).StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase)
            ? MailKind.Automatic
            : Submitted(mail) is "" or "no" ? MailKind.Written : MailKind.Generated;
    }

    private static bool IsAtWork(string address, GraphOptions options, Municipalities municipalities) =>
        address.Equals(options.Ombud.Mail, StringComparison.OrdinalIgnoreCase)
        || address.Equals(options.Deputy?.Mail, StringComparison.OrdinalIgnoreCase)
        || (MailAddress.TryCreate(address, out var read) && municipalities.All.Any(one =>
            one.Domains.Contains(read.Host, StringComparer.OrdinalIgnoreCase)));

    private static bool IsBounce(ReceivedMail mail) =>
        mail.First("Return-Path")?.Trim() == "<>"
        || (mail.First("Content-Type") is { } type
            && type.Contains("multipart/report", StringComparison.OrdinalIgnoreCase)
            && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase));

    private static string Submitted(ReceivedMail mail) =>
        (mail.First("Auto-Submitted") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsToMany(ReceivedMail mail) =>
        mail.Has("List-Id") || (mail.First("Precedence") is { } how
            && ToMany.Contains(how.Trim(), StringComparer.OrdinalIgnoreCase));

    // The subjects of our alerts begin with a case number. What Graph called the mail that is answered, nobody knows
    // here. A citizen who answers such a mail has something to say.
    private static bool IsOurs(ReceivedMail mail, GraphOptions options, Municipalities municipalities) =>
        mail.Has(MailMark.Header)
        || mail.From.Equals(options.Sender, StringComparison.OrdinalIgnoreCase)
        || mail.From.Equals(options.Mailbox, StringComparison.OrdinalIgnoreCase)
        || (IsAtWork(mail.From, options, municipalities) && mail.Has("In-Reply-To")
            && Answered().Match(mail.Subject) is { Success: true } answered
            && municipalities.Place(answered.Groups["prefix"].Value) is not null);

    [GeneratedRegex(
        @"^\s*((re|sv|vs|aw|fw|fwd|ang)\s*:\s*)+(?<prefix>[A-Z]{3})-[0-9]{2}-[2-9A-Z]{5} \(", RegexOptions.IgnoreCase)]
    private static partial Regex Answered();
}
