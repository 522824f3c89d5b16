using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>Whose turn it is, and what came too late.</summary>
internal static class WaitingWords
{
    private static readonly Text TooLate = new(
        "Svaret kom etter at fristen var ute.", "Svaret kom etter at fristen var ute.");

    public static (Text Whom, Instant? Since) Of(Inquiry one) => one switch
    {
        { Open: false } => (new("Saken er avsluttet", "Saka er avslutta"), null),
        { Answer.At: var at } => (
            new("Innbyggeren har fått svar, saken kan lukkes", "Innbyggjaren har fått svar, saka kan lukkast"), at),
        { AwaitsIdentity: true } => (
            new("Venter på å få vite hvem det er", "Ventar på å få vite kven det er"), one.IdentityQuestions[^1].At),
        { Unit: null } => (
            new("Venter på at en enhet får saken", "Ventar på at ei eining får saka"), one.ReceivedAt),
        { TakenBy: null } => (
            new("Venter på at noen i enheten tar saken", "Ventar på at nokon i eininga tek saka"), one.ReceivedAt),
        _ => (new("Enheten arbeider med svaret", "Eininga arbeider med svaret"), null),
    };

    public static Text? Late(Inquiry one) =>
        one.Answer is { At: var answered } && one.Due.IsLate(answered) ? TooLate : null;
}
