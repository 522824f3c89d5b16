using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Drafts;

/// <summary>The letter itself: short sentences, no law, and a marked gap for what the case does not know yet.</summary>
public static class LetterText
{
    /// <param name="municipality">Its full name.</param>
    public static string Of(LetterDraft draft, string municipality, Language language)
    {
        string In(string nb, string nn) => language is Language.Nn ? nn : nb;
        var (contact, befell) = (draft.Contact, Befell(draft.Kinds, language));
        string[] paragraphs =
        [
            In("Til deg det gjelder", "Til deg det gjeld"),
            In(
                $"{municipality} skriver til deg fordi opplysninger om deg kan ha {befell}. Vi beklager dette.",
                $"{municipality} skriv til deg fordi opplysningar om deg kan ha {befell}. Vi er leie for dette."),
            In("Hva har skjedd?", "Kva har skjedd?"),
            draft.WhatHappened ?? In("[Beskriv hva som har skjedd, og når.]", "[Skriv kva som har skjedd, og når.]"),
            In("Hva kan det bety for deg?", "Kva kan det bety for deg?"),
            draft.Consequences
                ?? In("[Beskriv mulige følger for den det gjelder.]", "[Skriv moglege følgjer for den det gjeld.]"),
            In("Hva har vi gjort, og hva gjør vi videre?", "Kva har vi gjort, og kva gjer vi vidare?"),
            draft.Measures ?? In("[Beskriv hva som er gjort.]", "[Skriv kva som er gjort.]"),
            .. draft.Prevention is { } prevention ? new[] { prevention } : [],
            In("Hva kan du gjøre selv?", "Kva kan du gjere sjølv?"),
            In(
                "Vær på vakt mot henvendelser du ikke venter. Ta kontakt med oss hvis du merker noe uvanlig.",
                "Ver på vakt mot førespurnader du ikkje ventar. Ta kontakt med oss om du merkar noko uvanleg."),
            In("Hvem kan du snakke med?", "Kven kan du snakke med?"),
            string.Join(", ", new[] { contact.Name, contact.Email, contact.Phone }.OfType<string>()) + ". "
                + In(
                    "Ombudet har taushetsplikt. Du kan også klage til Datatilsynet.",
                    "Ombodet har teieplikt. Du kan òg klage til Datatilsynet."),
            In($"Hilsen {municipality}", $"Helsing {municipality}"),
        ];
        return string.Join("\n\n", paragraphs);
    }

    private static string Befell(IReadOnlyList<BreachKind> kinds, Language language)
    {
        string[] words = [.. kinds.Order().Select(kind => LetterTexts.Befell[WireName.Of(kind)].In(language))];
        return words is [.. { Length: > 0 } first, var last]
            ? $"{string.Join(", ", first)} eller {last}"
            : string.Concat(words);
    }
}
