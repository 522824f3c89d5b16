using Ombud.Pages.Breaches.Assessments;
using Ombud.Pages.Breaches.Parts;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>Awareness, assessment, advice, decision.</summary>
internal static class DecidingWords
{
    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["set-awareness"] = new(
            new("Fastsett når kommunen fikk kjennskap", "Fastset når kommunen fekk kjennskap"),
            new("Fastsett tidspunktet", "Fastset tidspunktet"),
            new(
                "Tidspunktet er fastsatt, og fristen er regnet ut på nytt.",
                "Tidspunktet er fastsett, og fristen er rekna ut på nytt."),
            new("Fastsatte tidspunktet", "Fastsette tidspunktet"))
        {
            Body = new(
                "De 72 timene regnes fra da kommunen med rimelig sikkerhet visste at personopplysninger var rammet.",
                "Dei 72 timane blir rekna frå då kommunen med rimeleg visse visste at personopplysningar var råka."),
            Step = new(
                new("Fastsett når kommunen fikk kjennskap", "Fastset når kommunen fekk kjennskap"),
                new(
                    "De 72 timene regnes fra da. Til det er fastsatt, regner vi fra det første noen visste.",
                    "Dei 72 timane blir rekna frå då. Til det er fastsett, reknar vi frå det første nokon visste.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["awareAt"] = new(new("Fikk kjennskap", "Fekk kjennskap")),
                ["reason"] = new(
                    CommonWords.Reason,
                    new(
                        "Hvem visste hva, og når? Datatilsynet kan be om å få se dette.",
                        "Kven visste kva, og når? Datatilsynet kan be om å få sjå dette.")),
            },
        },
        ["assess"] = new(
            new("Vurder alvorligheten", "Vurder alvorsgraden"), new("Lagre vurderingen", "Lagre vurderinga"),
            new("Vurderingen er lagret.", "Vurderinga er lagra."),
            new("Vurderte alvorligheten", "Vurderte alvorsgraden"))
        {
            Page = AssessmentPage.Address,
            Step = new(
                new("Vurder hvor alvorlig det er", "Vurder kor alvorleg det er"),
                new(
                    "Vurderingen gir ombudet et grunnlag for rådet. Den avgjør ingenting.",
                    "Vurderinga gir ombodet eit grunnlag for rådet. Ho avgjer ingenting.")),
        },
        ["advise"] = new(
            new("Gi råd", "Gi råd"), new("Lagre rådet", "Lagre rådet"),
            new(
                "Rådet er lagret. Kontaktpersonen i kommunen får beskjed om at kommunen må avgjøre saken.",
                "Rådet er lagra. Kontaktpersonen i kommunen får beskjed om at kommunen må avgjere saka."),
            new("Ga råd", "Gav råd"))
        {
            Step = new(
                new("Gi kommunen ditt råd", "Gi kommunen rådet ditt"),
                new(
                    "Kommunen avgjør, men skal ha ombudets råd først.",
                    "Kommunen avgjer, men skal ha rådet frå ombodet først.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["outcome"] = Outcome(new("Hvilket råd gir du?", "Kva råd gir du?")),
                ["text"] = new(
                    new("Rådet", "Rådet"),
                    new(
                        "Skriv kort hvorfor. Kommunen leser dette før den avgjør.",
                        "Skriv kort kvifor. Kommunen les dette før han avgjer."), Rows: 4),
            },
        },
        ["decide"] = new(
            new("Avgjør", "Avgjer"), new("Lagre avgjørelsen", "Lagre avgjerda"),
            new("Avgjørelsen er lagret.", "Avgjerda er lagra."),
            new("Avgjorde", "Avgjorde"))
        {
            Press = PartTexts.Follow,
            Suggestion = PartTexts.Advised,
            Step = new(
                new("Avgjør om Datatilsynet skal få melding", "Avgjer om Datatilsynet skal få melding"),
                new(
                    "Ombudet har gitt sitt råd. Avgjørelsen er kommunens.",
                    "Ombodet har gitt rådet sitt. Avgjerda er kommunen si.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["outcome"] = Outcome(new("Hva avgjør kommunen?", "Kva avgjer kommunen?")),
                ["reason"] = new(
                    CommonWords.Reason,
                    new(
                        "Må skrives når avgjørelsen går mot ombudets råd, eller når det ikke er gitt råd og "
                        + "Datatilsynet ikke skal få melding. Følger den rådet, gjelder rådets begrunnelse hvis du "
                        + "ikke skriver en egen.",
                        "Må skrivast når avgjerda går mot rådet frå ombodet, eller når det ikkje er gitt råd og "
                        + "Datatilsynet ikkje skal få melding. Følgjer ho rådet, gjeld grunngivinga i rådet om du "
                        + "ikkje skriv ei eiga."), Rows: 4),
            },
        },
    };

    private static FieldWords Outcome(Text label) => new(label)
    {
        Values = DeskValues.Outcomes,
        Examples = DeskValues.OutcomeExamples,
    };
}
