using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Citizens;

/// <summary>What citizen and municipality said to each other, from what was done in the case.</summary>
public static class Dialogue
{
    /// <param name="history">Of the case, oldest first.</param>
    public static IReadOnlyList<Said> Of(Inquiry one, IReadOnlyList<HistoryEntry> history) =>
        [.. history.Select(entry => Of(one, entry)).OfType<Said>()];

    private static Said? Of(Inquiry one, HistoryEntry entry) => entry.Action switch
    {
        HistoryEntry.Reported => new(one.ReachedAt, true, AnswerTexts.YouAsked, one.Text),
        Inquiry.CitizenWrote => new(entry.At, true, AnswerTexts.YouWrote, Words(entry)),
        HistoryEntry.Reply => new(entry.At, false, AnswerTexts.Wrote, Words(entry)),
        _ when one.Answer is { } answer && answer.At == entry.At && answer.Text == Words(entry) =>
            new(entry.At, false, AnswerTexts.Answered, answer.Text),
        _ when one.Extension is { } extension && extension.At == entry.At && extension.Reason == Words(entry) =>
            new(entry.At, false, AnswerTexts.TakesLonger, extension.Reason),
        _ when entry.Action == AskingIdentity => new(entry.At, false, AnswerTexts.WhoAreYou, null),
        _ => null,
    };

    private static readonly string AskingIdentity = new AskIdentity().Name;

    private static string Words(HistoryEntry entry) => entry.Text ?? CaseText.Redacted;
}
