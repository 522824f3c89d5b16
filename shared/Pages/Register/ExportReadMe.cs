using Ombud.Pages.Layout;

namespace Ombud.Pages.Register;

/// <summary>The read-me in a sealed export, for whoever receives it.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Whole">Includes what only the ombud may read.</param>
/// <param name="Grounds">Why it is exempt from public access.</param>
public sealed record ExportReadMe(string Municipality, RegisterDays Days, bool Whole, string Grounds)
{
    private static readonly string Between = $"\n\n{new string('-', 70)}\n\n";

    private static readonly Text AllOfIt = new(
        "Historikken er hel, med ombudets egne notater og navnene på dem som meldte.",
        "Historikken er heil, med notata frå ombodet og namna på dei som melde.");

    private static readonly Text AsTheMunicipality = new(
        "Historikken er slik kommunen ser den. Av ombudets egne notater, og av samtalen med den som meldte,\n"
            + "står bare plassen i kjeden. Hvem som meldte, er holdt tilbake.",
        "Historikken er slik kommunen ser han. Av notata som ombodet har for seg sjølv, og av samtalen med den\n"
            + "som melde, står berre plassen i kjeda. Kven som melde, er halde tilbake.");

    /// <summary>Bokmål and nynorsk, one after the other: nobody knows who will read it.</summary>
    public override string ToString() => (Bokmal() + Between + Nynorsk()).ReplaceLineEndings("\n") + "\n";

    private Text History => Whole ? AllOfIt : AsTheMunicipality;

    private string Heading(Language language)
    {
        var times = new Times(language, default);
        return $"{Municipality}, {times.Date(Days.From)} – {times.Date(Days.To)}";
    }

    private string Bokmal() => $"""
        BRUDDREGISTER: {Heading(Language.Nb)}
        {LayoutTexts.Exempt.Nb}, {Grounds}

        Registeret etter personvernforordningen artikkel 33 nr. 5: alle brudd som ble mottatt i perioden,
        også de som er lukket, trukket eller ikke meldt til Datatilsynet.

        register.xlsx     for Excel. Tidene er norsk tid.
        register.csv      det samme som tekst: UTF-8, semikolon, tider med tidssone. En tekst som begynner
                          som en formel i et regneark, har en apostrof foran, så den ikke kan kjøre.
        historikk.jsonl   hva som er gjort i hver sak, én sak per linje (JSON). Hver handling har
                          fingeravtrykket til den forrige.
        saker/            hver sak som en side til å lese og skrive ut. Åpnes i en nettleser.
        MANIFEST.sha256   fingeravtrykk av filene over og av denne.
        SEAL.txt          systemets segl på MANIFEST.sha256.

        {History.Nb}

        SLIK SJEKKER DU AT INGENTING ER ENDRET

        Pakk ut i en tom mappe og kjør dette der:

            sha256sum -c MANIFEST.sha256

        I Windows PowerShell viser dette fingeravtrykkene, som du sammenligner med MANIFEST.sha256:

            Get-ChildItem -Recurse -File | Get-FileHash -Algorithm SHA256

        At MANIFEST.sha256 selv er den som ble laget, viser seglet. Det sjekker du under /kontroll på nettstedet som
        eksporten kom fra.
        """;

    private string Nynorsk() => $"""
        BROTREGISTER: {Heading(Language.Nn)}
        {LayoutTexts.Exempt.Nn}, {Grounds}

        Registeret etter personvernforordninga artikkel 33 nr. 5: alle brot som vart mottekne i perioden,
        òg dei som er lukka, trekte eller ikkje melde til Datatilsynet.

        register.xlsx     for Excel. Tidene er norsk tid.
        register.csv      det same som tekst: UTF-8, semikolon, tider med tidssone. Ein tekst som byrjar
                          som ein formel i eit rekneark, har ein apostrof framfor, så han ikkje kan køyre.
        historikk.jsonl   kva som er gjort i kvar sak, éi sak per linje (JSON). Kvar handling har
                          fingeravtrykket til den førre.
        saker/            kvar sak som ei side til å lese og skrive ut. Blir opna i ein nettlesar.
        MANIFEST.sha256   fingeravtrykk av filene over og av denne.
        SEAL.txt          seglet til systemet på MANIFEST.sha256.

        {History.Nn}

        SLIK SJEKKAR DU AT INGENTING ER ENDRA

        Pakk ut i ei tom mappe og køyr dette der:

            sha256sum -c MANIFEST.sha256

        I Windows PowerShell viser dette fingeravtrykka, som du samanliknar med MANIFEST.sha256:

            Get-ChildItem -Recurse -File | Get-FileHash -Algorithm SHA256

        At MANIFEST.sha256 sjølv er den som vart laga, viser seglet. Det sjekkar du under /kontroll på nettstaden som
        eksporten kom frå.
        """;
}
