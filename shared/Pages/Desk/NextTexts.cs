using Ombud.Pages.Values;

namespace Ombud.Pages.Desk;

/// <summary>The one thing to do now, and why; or whom the case waits for.</summary>
internal static class NextTexts
{
    public static readonly Text Heading = new("Neste steg", "Neste steg");

    public static ValueTexts What { get; } = new()
    {
        ["take"] = new("Ta saken", "Ta saka"),
        ["set-awareness"] = new(
            "Fastsett når kommunen fikk kjennskap", "Fastset når kommunen fekk kjennskap"),
        ["assess"] = new("Vurder hvor alvorlig det er", "Vurder kor alvorleg det er"),
        ["advise"] = new("Gi kommunen ditt råd", "Gi kommunen rådet ditt"),
        ["decide"] = new("Avgjør om Datatilsynet skal få melding", "Avgjer om Datatilsynet skal få melding"),
        ["record-notification"] = new(
            "Meld til Datatilsynet, og registrer det her", "Meld til Datatilsynet, og registrer det her"),
        ["record-communication"] = new(
            "Si fra til dem det gjelder, og registrer det her", "Sei frå til dei det gjeld, og registrer det her"),
        ["close"] = new("Lukk saken", "Lukk saka"),
    };

    public static ValueTexts Why { get; } = new()
    {
        ["take"] = new(
            "Ingen har saken ennå, og klokka går.", "Ingen har saka enno, og klokka går."),
        ["set-awareness"] = new(
            "De 72 timene regnes fra da. Til det er fastsatt, regner vi fra oppdaget.",
            "Dei 72 timane blir rekna frå då. Til det er fastsett, reknar vi frå oppdaga."),
        ["assess"] = new(
            "Vurderingen gir ombudet et grunnlag for rådet. Den bestemmer ingenting.",
            "Vurderinga gir ombodet eit grunnlag for rådet. Ho bestemmer ingenting."),
        ["advise"] = new(
            "Kommunen avgjør, men skal ha ombudets råd først.",
            "Kommunen avgjer, men skal ha rådet frå ombodet først."),
        ["decide"] = new(
            "Ombudet har gitt sitt råd. Avgjørelsen er kommunens.",
            "Ombodet har gitt rådet sitt. Avgjerda er kommunen si."),
        ["record-notification"] = new(
            "Meldingen sendes i Altinn. Utkastet er klart til å kopieres felt for felt.",
            "Meldinga blir send i Altinn. Utkastet er klart til å kopierast felt for felt."),
        ["record-communication"] = new(
            "De skal få beskjed uten ugrunnet opphold (art. 34).",
            "Dei skal få beskjed utan grunnlaust opphald (art. 34)."),
        ["close"] = new(
            "Ingenting skyldes lenger i saken.", "Ingenting er uteståande i saka lenger."),
    };

    public static Text Waiting(CaseView view) => view.Breach switch
    {
        { Open: false } => new(
            "Saken er avsluttet. Den står i kommunens register.",
            "Saka er avslutta. Ho står i registeret til kommunen."),
        { AwaitsRuling: true } => new("Venter på kommunens avgjørelse.", "Ventar på avgjerda frå kommunen."),
        { AwaitsNotification: true } or { Advice: null, Ruling: null } => new(
            "Ombudet vurderer saken.", "Ombodet vurderer saka."),
        _ => new("Kommunen følger opp saken.", "Kommunen følgjer opp saka."),
    };
}
