using System.Net.Mail;

namespace Ombud.Alerts.Mailbox;

/// <summary>Whose a message is. What stands in it is nothing to rely on, and neither is its sender: only whom it was
/// sent to is, where that is one municipality and no other.</summary>
internal static class MailPlace
{
    /// <param name="own">The addresses of the shared mailbox itself, whatever domain they have.</param>
    public static Municipality Of(ReceivedMail mail, IReadOnlyList<string> own, Municipalities municipalities)
    {
        var domains = mail.Recipients
            .Where(address => !own.Contains(address, StringComparer.OrdinalIgnoreCase))
            .Select(address => MailAddress.TryCreate(address, out var read) ? read.Host : null).OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = municipalities.All.Where(one => one.Domains.Any(domains.Contains)).Take(2).ToList();
        return named is [var only] ? only : Municipality.Unsorted;
    }
}
