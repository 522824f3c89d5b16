using System.Globalization;
using Ombud.Cases.Inquiries;
using Ombud.Pages;
using Ombud.Pages.Inquiries;

namespace Ombud.Alerts.Mailbox;

/// <summary>What a case keeps of a message: its words, cut into what a text can hold, and the names of its attachments.
/// </summary>
internal static class MailText
{
    // A transaction holds a hundred rows; who writes more than this has it in the mailbox.
    private const int MostParts = 40;
    private const int MostNames = 60;
    private const double Megabyte = 1_000_000;

    /// <summary>The first is the inquiry's text, the rest are notes; never empty.</summary>
    public static IReadOnlyList<string> Parts(ReceivedMail mail, Language language)
    {
        var whole = PlainText.Of($"{mail.Subject}\n\n{mail.Text}".ReplaceLineEndings("\n")).Trim();
        if (PlainText.IsBlank(whole))
            return [MailTexts.Empty.In(language)];
        var parts = new List<string>();
        for (var at = 0; at < whole.Length && parts.Count < MostParts;)
        {
            var length = Math.Min(Limits.Text, whole.Length - at);
            // A sign that takes two characters stays whole.
            if (char.IsHighSurrogate(whole[at + length - 1]) && at + length < whole.Length)
                length--;
            parts.Add(whole.Substring(at, length));
            at += length;
            if (at < whole.Length && parts.Count == MostParts)
                parts.Add(MailTexts.More.In(language));
        }

        return [.. parts.Where(part => !PlainText.IsBlank(part))];
    }

    /// <summary>In the order in which they stand in the case.</summary>
    public static IReadOnlyList<Act> Notes(ReceivedMail mail, IEnumerable<string> rest, Language language, Instant now)
    {
        var notes = rest.Select(part => new Act(Inquiry.Continued, now, Person.Suite) { Text = part }).ToList();
        if (mail.Attachments.Count > 0)
            notes.Add(new(Inquiry.Attached, now, Person.Suite) { Text = Listed(mail.Attachments, language) });
        return notes;
    }

    private static string Listed(IReadOnlyList<MailFile> files, Language language) => string.Join(
        '\n',
        [
            MailTexts.Attached(files.Count).In(language),
            .. files.Take(MostNames).Select(file => $"– {Short(PlainText.Of(file.Name))} ({Size(file.Size)} MB)"),
        ]);

    private static string Short(string name) =>
        name.ReplaceLineEndings(" ") is var line && line.Length > Limits.Phone * 2 ? line[..(Limits.Phone * 2)] : line;

    private static string Size(int bytes) =>
        Math.Max(bytes / Megabyte, 0.1).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
