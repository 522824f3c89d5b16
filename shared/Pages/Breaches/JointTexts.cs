using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;

namespace Ombud.Pages.Breaches;

internal static class JointTexts
{
    public static readonly Text Lead = new(
        "For en hendelse hos en leverandør eller i et felles system. Hver kommune du krysser av, får sin egen sak med "
        + "sin egen frist.",
        "For ei hending hos ein leverandør eller i eit felles system. Kvar kommune du kryssar av, får si eiga sak med "
        + "sin eigen frist.");

    public static readonly Text Apart = new(
        "Hver kommune ser bare sin egen sak. At sakene henger sammen, er det bare ombudet som ser.",
        "Kvar kommune ser berre si eiga sak. At sakene heng saman, er det berre ombodet som ser.");

    public static readonly Text SectionCommon = new("Felles for kommunene", "Felles for kommunane");
    public static readonly Text SectionAffected = new("Hvilke kommuner er rammet?", "Kva kommunar er råka?");

    public static readonly Text AffectedHelp = new(
        "Kryss av for minst to, og skriv for hver av dem hvor mange det gjelder der.",
        "Kryss av for minst to, og skriv for kvar av dei kor mange det gjeld der.");

    public static readonly Text Affected = new("Rammet", "Råka");

    public static readonly Text Own = new("Er noe annerledes her?", "Er noko annleis her?");

    public static readonly Text TellingHeading = new(
        "Røper teksten at andre kommuner er rammet?", "Røper teksten at andre kommunar er råka?");

    public static readonly Text TellingBody = new(
        "Tekstene under nevner en kommune som er krysset av, og blir lest av en annen. Skriv dem om. Ingenting er "
        + "sendt ennå.",
        "Tekstane under nemner ein kommune som er kryssa av, og blir lesne av ein annan. Skriv dei om. Ingenting er "
        + "sendt enno.");

    public static readonly Text TellsNobody = new(
        "Det røper ingenting – send likevel", "Det røper ingenting – send likevel");

    public static readonly Text NotStored = new("Ikke alt er lagret", "Ikkje alt er lagra");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Trykk Send igjen uten å endre noe, så "
        + "blir det som mangler, lagret. Ingenting blir lagret to ganger.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Trykk Send igjen utan å endre noko, "
        + "så blir det som manglar, lagra. Ingenting blir lagra to gonger.");

    public static readonly Text SentBeforeBody = new(
        "Det du har skrevet nå, er ikke lagret. Sakene under ble opprettet forrige gang; rett dem på hver sak. Mangler "
        + "en kommune, melder du den for seg og kobler sakene. Gjelder det en ny hendelse, må du begynne på et nytt "
        + "skjema.",
        "Det du har skrive no, er ikkje lagra. Sakene under vart oppretta førre gongen; rett dei på kvar sak. Manglar "
        + "ein kommune, melder du han for seg og koplar sakene. Gjeld det ei ny hending, må du byrje på eit nytt "
        + "skjema.");

    public static readonly Text NewForm = new("Begynn på et nytt skjema", "Byrj på eit nytt skjema");

    public static readonly Text StoredCases = new("Dette er lagret", "Dette er lagra");

    public static readonly Text NextBody = new(
        "Hver kommune har fått beskjed om sin egen sak og ser bare den. Fristene løper hver for seg; avgjør i hver sak "
        + "når kommunen fikk kjennskap til bruddet.",
        "Kvar kommune har fått beskjed om si eiga sak og ser berre den. Fristane går kvar for seg; avgjer i kvar sak "
        + "når kommunen fekk kjennskap til brotet.");

    public static readonly Text ToCases = new("Til sakene", "Til sakene");

    public static Text Created(int count) => new(
        count == 1 ? "1 sak er opprettet" : $"{count} saker er opprettet",
        count == 1 ? "1 sak er oppretta" : $"{count} saker er oppretta");

    /// <summary>The field's label, with the municipality's name if the field is its own.</summary>
    public static Text FieldName(JointField field)
    {
        var form = field.Municipality is null ? ReportForm.Joint : ReportForm.Affected;
        var name = FactsTexts.Of(field.Fact).Asked(form).Question!;
        return field.Municipality is { } whose ? new($"{name.Nb} ({whose})", $"{name.Nn} ({whose})") : name;
    }
}
