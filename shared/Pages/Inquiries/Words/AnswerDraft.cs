using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>A beginning and an end for the answer, in the citizen's language. What stands between them, nobody can
/// suggest.</summary>
internal static class AnswerDraft
{
    private const string Gap = "\n\n\n\n";

    private static readonly string Answering = new AnswerCitizen().Name;

    private static readonly Text Greeting = new("Hei\n\n", "Hei\n\n", "Hello\n\n");

    private static readonly Text Complaint = new(
        "Du kan klage til Datatilsynet (datatilsynet.no) hvis du mener at kommunen ikke følger personvernreglene.",
        "Du kan klage til Datatilsynet (datatilsynet.no) om du meiner at kommunen ikkje følgjer personvernreglane.",
        "You can complain to Datatilsynet, the Norwegian data protection authority (datatilsynet.no), if you believe "
        + "that the municipality does not follow the data protection rules.");

    private static readonly Text Regards = new("\n\nHilsen\n", "\n\nHelsing\n", "\n\nKind regards\n");

    /// <summary>Null for any other field.</summary>
    public static string? Of(string action, string field, Inquiry one)
    {
        if (action != Answering || field != "text")
            return null;
        var language = Languages.From(one.Citizen.Language) ?? Language.Nb;
        return string.Concat(
            Greeting.In(language), Reference(DayWords.Dated(one.Due.ReceivedOn)).In(language), Gap,
            Complaint.In(language), Regards.In(language), one.Unit?.Name);
    }

    private static Text Reference(Text day) => new(
        $"Vi viser til henvendelsen din om personvern, som vi fikk {day.Nb}.",
        $"Vi viser til førespurnaden din om personvern, som vi fekk {day.Nn}.",
        $"We refer to your inquiry about your personal data, which we received on {day.En}.");
}
