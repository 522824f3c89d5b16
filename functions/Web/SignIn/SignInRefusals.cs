namespace Ombud.Web.SignIn;

internal static class SignInRefusals
{
    public static readonly Text NoRole = new(
        "Du er logget inn, men har ingen rolle her. Be kommunens kontaktperson om å gi deg en.",
        "Du er logga inn, men har inga rolle her. Be kontaktpersonen i kommunen om å gi deg ei.",
        "You are signed in but have no role here. Ask your municipality's contact to give you one.");

    public static readonly Text NoMunicipality = new(
        "Det går ikke fram av rollene dine hvilken kommune du hører til. Rollene må gjelde én kommune.",
        "Det går ikkje fram av rollene dine kva kommune du høyrer til. Rollene må gjelde éin kommune.",
        "Your roles do not show which municipality you belong to. They must be for exactly one.");

    public static readonly Text OtherMunicipality = new(
        "Du har en rolle for en kommune som ikke hører til organisasjonen du logget inn fra.",
        "Du har ei rolle for ein kommune som ikkje høyrer til organisasjonen du logga inn frå.",
        "You have a role for a municipality that does not belong to the organisation you signed in from.");

    public static readonly Text TryAgain = new(
        "Innloggingen ble avbrutt eller tok for lang tid. Prøv igjen.",
        "Innlogginga vart avbroten eller tok for lang tid. Prøv igjen.",
        "The sign-in was interrupted or took too long. Try again.");
}
