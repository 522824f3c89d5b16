using System.Text.RegularExpressions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

public enum MailKind
{
    /// <summary>Somebody wrote it.</summary>
    Written,

    /// <summary>A machine did, or it went to a list (RFC 3834, 2369).</summary>
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
        return IsAutomatic(mail) ? MailKind.Automatic : MailKind.Written;
    }

    private static bool IsBounce(ReceivedMail mail) =>
        mail.First("Return-Path")?.Trim() == "<>"
        || (mail.First("Content-Type") is { } type
            && type.Contains("multipart/report", StringComparison.OrdinalIgnoreCase)
            && type.Contains("delivery-status", StringComparison.OrdinalIgnoreCase));

    private static bool IsAutomatic(ReceivedMail mail) =>
        (mail.First("Auto-Submitted") is { } said && !said.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || (mail.First("Precedence") is { } how && ToMany.Contains(how.Trim(), StringComparer.OrdinalIgnoreCase))
        || mail.Has("List-Id");

    // Our alerts go to people at work, and their subjects begin with a case number. What Graph called the mail that is
    // answered, nobody knows here.
    private static bool IsOurs(ReceivedMail mail, GraphOptions options, Municipalities municipalities) =>
        mail.Has(MailMark.Header)
        || mail.From.Equals(options.Sender, StringComparison.OrdinalIgnoreCase)
        || mail.From.Equals(options.Mailbox, StringComparison.OrdinalIgnoreCase)
        || (mail.Has("In-Reply-To") && Answered().Match(mail.Subject) is { Success: true } answered
            && municipalities.Place(answered.Groups["prefix"].Value) is not null);

    [GeneratedRegex(
        @"^\s*((re|sv|vs|aw|fw|fwd|ang)\s*:\s*)+(?<prefix>[A-Z]{3})-[0-9]{2}-[2-9A-Z]{5} \(", RegexOptions.IgnoreCase)]
    private static partial Regex Answered();
}
