namespace Ombud.Cases.Feedbacks;

// Every text in feedback, apart from its history. Nobody is known to have written what was sent: whoever reads it takes
// out what should not stand there.
internal static class FeedbackTexts
{
    private static readonly Authors OfAnybody = new([], Feedback.Readers);

    public static IReadOnlyList<CaseText> Of(Feedback one) =>
    [
        new("text", one.Text, (f, text) => (Feedback)f with { Text = text }, OfAnybody),
        .. one.Mail is { } mail ? [Mail(mail)] : Array.Empty<CaseText>(),
        .. one.Answer is { } answer ? [Answer(answer)] : Array.Empty<CaseText>(),
    ];

    // Nobody writes to what is left of an address.
    private static CaseText Mail(string mail) =>
        new("email", mail, (f, _) => (Feedback)f with { Mail = null }, OfAnybody);

    private static CaseText Answer(FeedbackAnswer answer) => new(
        "answer", answer.Text,
        (f, text) => (Feedback)f with { Answer = ((Feedback)f).Answer! with { Text = text } },
        Authors.Of(answer.By, Feedback.Readers));
}
