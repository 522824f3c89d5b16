using Ombud.Cases.Inquiries;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>The month, by the names that its deadlines have on the wire.</summary>
internal static class DueWords
{
    private const string Unpaused = "unpaused";

    private static readonly Text Answer = new("Svar til innbyggeren", "Svar til innbyggjaren");

    public static ValueTexts Names { get; } = new()
    {
        [Inquiry.AsKind.Deadline] = Answer,
        [Unpaused] = new("Den opprinnelige fristen", "Den opphavlege fristen"),
    };

    public static ValueTexts Obligations { get; } = new() { [new AnswerCitizen().Name] = Answer };

    public static Text Why(Inquiry one, string deadline) =>
        CountWords.Of(deadline == Unpaused ? one.Unpaused : one.Due);
}
