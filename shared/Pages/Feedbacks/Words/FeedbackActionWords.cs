using Ombud.Pages.Kinds;

namespace Ombud.Pages.Feedbacks.Words;

internal static class FeedbackActionWords
{
    private static readonly Text Answer = new("Svar på tilbakemeldingen", "Svar på tilbakemeldinga");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        [HistoryEntry.Reported] = ActionWords.OfHistory(new("Tilbakemeldingen kom inn", "Tilbakemeldinga kom inn")),
        ["answer"] = new(
            Answer, new("Lagre det som er gjort", "Lagre det som er gjort"),
            new("Tilbakemeldingen er besvart.", "Tilbakemeldinga er svart på."),
            new("Svarte på tilbakemeldingen", "Svarte på tilbakemeldinga"))
        {
            Body = new(
                "Systemet sender ingenting. Er det oppgitt en e-postadresse, svarer du fra kommunens egen e-post og "
                + "skriver det her etterpå.",
                "Systemet sender ingenting. Er det oppgitt ei e-postadresse, svarar du frå e-posten til kommunen og "
                + "skriv det her etterpå."),
            Step = new(
                Answer,
                new("Se om sidene må rettes, og skriv hva som er gjort.",
                    "Sjå om sidene må rettast, og skriv kva som er gjort.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Hva er gjort eller svart?", "Kva er gjort eller svart?"),
                    new("Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer."), Rows: 4),
            },
        },
    };
}
