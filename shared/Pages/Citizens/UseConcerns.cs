using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Citizens;

/// <summary>How the municipality collects and uses data.</summary>
internal static class UseConcerns
{
    public static IReadOnlyList<Concern> All { get; } =
    [
        new(
            About.ExcessiveCollection, "for-mye",
            new("Kommunen spør om mer enn den trenger", "Kommunen spør om meir enn han treng",
                "The municipality asks for more than it needs"),
            new("Kommunen skal bare be om opplysninger som den trenger til formålet.",
                "Kommunen skal berre be om opplysningar som han treng til formålet.",
                "The municipality may ask only for data that it needs for the purpose."),
            new("Hvor ble du spurt, og om hva?", "Kvar vart du spurd, og om kva?",
                "Where were you asked, and for what?")),
        new(
            About.Objection, "protest",
            new("Si nei til at opplysninger om meg brukes", "Seie nei til at opplysningar om meg blir brukte",
                "Object to my data being used"),
            new("Bruker kommunen opplysningene ut fra en offentlig oppgave, kan du protestere, og den må vise hvorfor "
                + "den likevel kan bruke dem. Det gjelder ikke det som en lov pålegger den.",
                "Bruker kommunen opplysningane ut frå ei offentleg oppgåve, kan du protestere, og han må vise kvifor "
                + "han likevel kan bruke dei. Det gjeld ikkje det som ei lov pålegg han.",
                "If the municipality uses data for a public task, you can object, and it must show why it may do so "
                + "nevertheless. This does not apply to what a law requires of it."),
            new("Hva vil du ikke at opplysningene brukes til, og hvorfor?",
                "Kva vil du ikkje at opplysningane skal brukast til, og kvifor?",
                "What should your data not be used for, and why?")),
        new(
            About.Restriction, "begrensning",
            new("La opplysninger ligge ubrukt inntil videre", "La opplysningar liggje ubrukte inntil vidare",
                "Keep my data unused for now"),
            new("For eksempel mens kommunen undersøker om de er riktige, eller når du trenger dem i en sak.",
                "Til dømes medan kommunen undersøkjer om dei er rette, eller når du treng dei i ei sak.",
                "For example while the municipality checks whether it is correct, or when you need it for a claim."),
            new("Hvilke opplysninger gjelder det, og hvorfor?", "Kva opplysningar gjeld det, og kvifor?",
                "Which data is it about, and why?")),
        new(
            About.Complaint, "klage",
            new("Klage på hvordan opplysninger om meg er behandlet", "Klage på korleis opplysningar om meg er behandla",
                "Complain about how my data was handled"),
            new("Kommunen undersøker hva som har skjedd, og svarer deg. Du kan også klage til Datatilsynet.",
                "Kommunen undersøkjer kva som har skjedd, og svarer deg. Du kan òg klage til Datatilsynet.",
                "The municipality looks into what happened and answers you. You can also complain to Datatilsynet, the "
                + "supervisory authority."),
            new("Hva har skjedd?", "Kva har skjedd?", "What happened?")),
        new(
            About.Question, "sporsmal",
            new("Spørre om noe annet", "Spørje om noko anna", "Ask something else"),
            new("Alt som har med personvernet ditt i kommunen å gjøre.",
                "Alt som har med personvernet ditt i kommunen å gjere.",
                "Anything about your privacy in the municipality."),
            new("Hva lurer du på?", "Kva lurer du på?", "What would you like to know?")),
    ];
}
