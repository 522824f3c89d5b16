using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>The legal grounds for a refusal, with the paragraph that the answer must name.</summary>
internal static class GroundWords
{
    public static ValueTexts All { get; } = new()
    {
        [""] = new("Ingenting er avslått", "Ingenting er avslått"),
        ["foreign-policy-or-defence"] = Act(
            "a", "utenrikspolitiske interesser, forsvar eller sikkerhet",
            "utanrikspolitiske interesser, forsvar eller tryggleik"),
        ["crime-prevention"] = Act(
            "b", "må holdes hemmelig for å forebygge, etterforske eller straffeforfølge lovbrudd",
            "må haldast hemmeleg for å førebyggje, etterforske eller straffeforfølgje lovbrot"),
        ["health-or-close-relations"] = Act(
            "c", "det er utilrådelig at personen får vite det, av hensyn til helsen eller forholdet til nærstående",
            "det er utilrådeleg at personen får vite det, av omsyn til helsa eller forholdet til nærståande"),
        ["statutory-secrecy"] = Act("d", "lovbestemt taushetsplikt", "lovfesta teieplikt"),
        ["internal-preparation"] = Act(
            "e", "finnes bare i tekst for intern saksforberedelse, og er ikke gitt til andre",
            "finst berre i tekst for intern saksførebuing, og er ikkje gitt til andre"),
        ["obvious-interests"] = Act(
            "f", "det ville stride mot åpenbare og grunnleggende private eller offentlige interesser",
            "det ville stride mot openberre og grunnleggjande private eller offentlege interesser"),
        ["manifestly-unfounded"] = Regulation(
            "art. 12 nr. 5", "åpenbart grunnløst eller overdrevent, og kommunen kan vise det",
            "openbert grunnlaust eller overdrive, og kommunen kan vise det"),
        ["cannot-identify"] = Regulation(
            "art. 11 nr. 2 og art. 12 nr. 2", "kommunen kan vise at den ikke kan finne ut hvem personen er",
            "kommunen kan vise at han ikkje kan finne ut kven personen er"),
        ["rights-of-others"] = Regulation(
            "art. 15 nr. 4 og art. 20 nr. 4", "en kopi ville gå ut over andres rettigheter og friheter",
            "ein kopi ville gå ut over rettane og fridomane til andre"),
        ["not-inaccurate"] = Regulation(
            "art. 16", "opplysningene er ikke uriktige, eller de er en faglig vurdering",
            "opplysningane er ikkje urette, eller dei er ei fagleg vurdering"),
        ["legal-obligation"] = Regulation(
            "art. 17 nr. 3 bokstav b", "en lov pålegger kommunen å ha opplysningene, eller de trengs for å utøve "
            + "offentlig myndighet",
            "ei lov pålegg kommunen å ha opplysningane, eller dei trengst for å utøve offentleg styresmakt"),
        ["archiving"] = new(
            "Arkivformål i allmennhetens interesse: personopplysningsloven § 17, for sletting personvernforordningen "
            + "art. 17 nr. 3 bokstav d",
            "Arkivformål i interessa til ålmenta: personopplysningslova § 17, for sletting personvernforordninga "
            + "art. 17 nr. 3 bokstav d"),
        ["no-case-for-restriction"] = Regulation(
            "art. 18 nr. 1", "ingen av de fire vilkårene er oppfylt", "ingen av dei fire vilkåra er oppfylte"),
        ["public-task"] = Regulation(
            "art. 20 nr. 1 bokstav a og nr. 3", "kommunen bruker ikke opplysningene etter samtykke eller avtale",
            "kommunen bruker ikkje opplysningane etter samtykke eller avtale"),
        ["compelling-grounds"] = Regulation(
            "art. 21 nr. 1", "kommunen er pålagt det ved lov, eller grunnene veier tyngre enn innbyggerens",
            "kommunen er pålagd det ved lov, eller grunnane veg tyngre enn dei innbyggjaren har"),
        ["nothing-held"] = new("Kommunen har ingen slike opplysninger", "Kommunen har ingen slike opplysningar"),
    };

    private static Text Act(string letter, string why, string whyNn) => new(
        $"Personopplysningsloven § 16 første ledd bokstav {letter}: {why}",
        $"Personopplysningslova § 16 første ledd bokstav {letter}: {whyNn}");

    private static Text Regulation(string where, string why, string whyNn) => new(
        $"Personvernforordningen {where}: {why}", $"Personvernforordninga {where}: {whyNn}");
}
