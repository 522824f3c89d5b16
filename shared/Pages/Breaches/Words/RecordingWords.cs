using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Breaches.Parts;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>What was reported, amended, sent, and withdrawn.</summary>
internal static class RecordingWords
{
    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["reported"] = ActionWords.OfHistory(new("Meldte avviket", "Melde avviket")),
        ["amend"] = new(
            FactsTexts.Heading,
            FactsTexts.Save,
            new("Endringen er lagret.", "Endringa er lagra."),
            new("Rettet eller la til fakta", "Retta eller la til fakta"))
        {
            Page = FactsPage.Address,
        },
        ["record-notification"] = new(
            new("Registrer melding til Datatilsynet", "Registrer melding til Datatilsynet"),
            new("Registrer meldingen", "Registrer meldinga"),
            new("Meldingen til Datatilsynet er registrert.", "Meldinga til Datatilsynet er registrert."),
            new("Registrerte melding til Datatilsynet", "Registrerte melding til Datatilsynet"))
        {
            Body = new(
                "Systemet sender ingenting selv. Send i Altinn først.",
                "Systemet sender ingenting sjølv. Send i Altinn først."),
            Paper = ("meldingsutkast", PartTexts.Draft),
            Step = new(
                new("Meld til Datatilsynet, og registrer det her", "Meld til Datatilsynet, og registrer det her"),
                new(
                    "Meldingen sendes i Altinn. Utkastet er klart til å kopieres felt for felt.",
                    "Meldinga blir send i Altinn. Utkastet er klart til å kopierast felt for felt.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["phase"] = new(new("Hva er sendt?", "Kva er sendt?")) { Values = DeskValues.Phases },
                ["reference"] = new(new("Referansen fra Altinn", "Referansen frå Altinn")),
                ["sentAt"] = new(new("Når ble det sendt?", "Når vart det sendt?")),
                ["reasonForDelay"] = new(
                    new("Grunnen til forsinkelsen", "Grunnen til forseinkinga"),
                    new(
                        "Må skrives når meldingen ble sendt etter at de 72 timene var ute.",
                        "Må skrivast når meldinga vart send etter at dei 72 timane var ute."), IsOptional: true),
            },
        },
        ["record-communication"] = new(
            new("Registrer beskjed til dem det gjelder", "Registrer beskjed til dei det gjeld"),
            new("Registrer beskjeden", "Registrer beskjeden"),
            new("Det er registrert hva som er gjort.", "Det er registrert kva som er gjort."),
            new("Registrerte beskjed til de berørte", "Registrerte beskjed til dei råka"))
        {
            Body = new(
                "Beskjeden skal være lett å forstå og sendes for seg, ikke sammen med annet.",
                "Beskjeden skal vere lett å forstå og bli send for seg, ikkje saman med noko anna."),
            Paper = ("brev", PartTexts.Letter),
            Step = new(
                new("Si fra til dem det gjelder, og registrer det her",
                    "Sei frå til dei det gjeld, og registrer det her"),
                new(
                    "De skal få beskjed uten ugrunnet opphold (art. 34 nr. 1). Gjelder et unntak (art. 34 nr. 3 eller "
                    + "personopplysningsloven § 16), registrerer du det.",
                    "Dei skal få beskjed utan grunnlaust opphald (art. 34 nr. 1). Gjeld eit unntak (art. 34 nr. 3 "
                    + "eller personopplysningslova § 16), registrerer du det.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["exemption"] = new(new("Hva er gjort?", "Kva er gjort?")) { Values = DeskValues.Exemptions },
                ["sentAt"] = new(
                    new("Når fikk de beskjed?", "Når fekk dei beskjed?"),
                    new("La feltet stå tomt under unntak a og b og etter § 16: da blir ingenting sendt.",
                        "La feltet stå tomt under unntak a og b og etter § 16: då blir ingenting sendt."),
                    IsOptional: true),
                ["how"] = new(
                    new("Hvordan, eller hvorfor unntaket gjelder", "Korleis, eller kvifor unntaket gjeld"),
                    new("For eksempel brev gjennom SvarUt, telefon eller møte.",
                        "Til dømes brev gjennom SvarUt, telefon eller møte.")),
                ["letter"] = new(
                    new("Hvilket brev er sendt?", "Kva brev er sendt?"),
                    new("Teksten blir tatt vare på slik den er nå.", "Teksten blir teken vare på slik han er no."),
                    IsOptional: true)
                { Values = DeskValues.Letters },
            },
        },
        ["withdraw"] = EndingWords.All["withdraw"] with
        {
            Title = new("Trekk saken: det var ikke et brudd", "Trekk saka: det var ikkje eit brot"),
            Send = new("Trekk saken: det var ikke et brudd", "Trekk saka: det var ikkje eit brot"),
            History = new("Trakk meldingen", "Trekte meldinga"),
            Body = new(
                "Saken blir stående i registeret. Har Datatilsynet fått melding, må det også få vite at det ikke var "
                + "et brudd.",
                "Saka blir ståande i registeret. Har Datatilsynet fått melding, må det òg få vite at det ikkje var eit "
                + "brot."),
        },
    };
}
