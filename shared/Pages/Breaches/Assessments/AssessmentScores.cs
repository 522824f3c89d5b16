using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Assessments;

/// <summary>What each score means for each type of data, after ENISA's Annex 1.</summary>
internal static class AssessmentScores
{
    private static readonly Text NotAffected = new("Ikke rammet", "Ikkje råka");

    public static IReadOnlyDictionary<string, ValueTexts> ByType { get; } = new Dictionary<string, ValueTexts>
    {
        ["simple"] = new()
        {
            [""] = NotAffected,
            ["1"] = new(
                "1: navn, adresse, skole eller jobb, og ikke mer", "1: namn, adresse, skule eller jobb, og ikkje meir"),
            ["2"] = new(
                "2: så mye at en kan tegne et bilde av personen, for eksempel karakterer",
                "2: så mykje at ein kan teikne eit bilete av personen, til dømes karakterar"),
            ["3"] = new(
                "3: en kan gjette helse, tro eller seksuell orientering",
                "3: ein kan gjette helse, tru eller seksuell orientering"),
            ["4"] = new(
                "4: farlig for akkurat disse personene, for eksempel hemmelig adresse",
                "4: farleg for akkurat desse personane, til dømes hemmeleg adresse"),
        },
        ["behavioural"] = new()
        {
            [""] = NotAffected,
            ["1"] = new("1: sier lite, eller er kjent fra før", "1: seier lite, eller er kjent frå før"),
            ["2"] = new("2: noe om vaner eller hvor noen har vært", "2: noko om vanar eller kvar nokon har vore"),
            ["3"] = new("3: et tydelig bilde av hverdagen", "3: eit tydeleg bilete av kvardagen"),
            ["4"] = new(
                "4: kan røpe helse, tro eller noe annet følsomt",
                "4: kan røpe helse, tru eller noko anna kjenslevart"),
        },
        ["financial"] = new()
        {
            [""] = NotAffected,
            ["1"] = new("1: bare at noen er kunde", "1: berre at nokon er kunde"),
            ["2"] = new("2: litt, for eksempel et kontonummer", "2: litt, til dømes eit kontonummer"),
            ["3"] = new(
                "3: inntekt, regninger eller barnehagebetaling",
                "3: inntekt, rekningar eller barnehagebetaling"),
            ["4"] = new(
                "4: nok til svindel, eller hele økonomien, for eksempel sosialhjelp",
                "4: nok til svindel, eller heile økonomien, til dømes sosialhjelp"),
        },
        ["sensitive"] = new()
        {
            [""] = NotAffected,
            ["1"] = new("1: sier nesten ingenting", "1: seier nesten ingenting"),
            ["2"] = new("2: bare noe allment, for eksempel at noen har tatt en prøve",
                "2: berre noko allment, til dømes at nokon har teke ei prøve"),
            ["3"] = new("3: en kan gjette noe følsomt", "3: ein kan gjette noko kjenslevart"),
            ["4"] = new(
                "4: sier det rett ut: diagnose, barnevern, PPT eller rus",
                "4: seier det rett ut: diagnose, barnevern, PPT eller rus"),
        },
    };
}
