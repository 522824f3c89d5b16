using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>What to consider before closing or deciding.</summary>
internal static class CautionWords
{
    private static readonly string Closing = new Close().Name;
    private static readonly string Deciding = new Decide<Outcome>().Name;

    private static readonly Text Owes = new(
        "Noe gjenstår i saken. Lukker du den nå, må begrunnelsen vise hvorfor.",
        "Noko står att i saka. Lukkar du ho no, må grunngivinga vise kvifor.");

    private static readonly Text Undecided = new(
        "Kommunen har ikke avgjort om Datatilsynet skal få melding. Lukker du saken nå, må begrunnelsen vise hvorfor "
        + "det ikke er meldt.",
        "Kommunen har ikkje avgjort om Datatilsynet skal få melding. Lukkar du saka no, må grunngivinga vise kvifor "
        + "det ikkje er meldt.");

    /// <summary>Whether it is the controller's decision.</summary>
    public static bool Decides(string action) => action == Deciding;

    public static Text? Warning(string action, Breach breach) => (action == Closing, breach) switch
    {
        (true, { ControllerDecision: null, Notifications: [] }) => Undecided,
        (true, { Obligations: not [] }) => Owes,
        _ => null,
    };

    public static (Text Label, Text Words)? Recall(string action, Breach breach) =>
        action == Deciding && breach.Advice is { } advice
            ? (new("Ombudets råd:", "Rådet frå ombodet:"), DeskValues.Outcomes[WireName.Of(advice.Outcome)])
            : null;
}
