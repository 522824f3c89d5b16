using System.Net.Mail;

namespace Ombud.Cases;

/// <summary>An address that somebody typed.</summary>
public static class SaidMail
{
    /// <summary>Refuses what is not one address and nothing else; none at all is fine.</summary>
    public static void Check(string field, string? mail, Problems problems)
    {
        if (mail is not null && !(MailAddress.TryCreate(mail, out var read) && read.Address == mail))
            problems.Add(field, Fault.NotAnAddress);
    }
}
