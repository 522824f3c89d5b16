using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Citizens;

/// <summary>To see, correct, erase or take along one's own data.</summary>
internal static class RecordConcerns
{
    public static IReadOnlyList<Concern> All { get; } =
    [
        new(
            About.Access, "innsyn",
            new("Se hva kommunen har om meg", "Sjå kva kommunen har om meg", "See what the municipality has about me"),
            new("Du kan få vite hvilke opplysninger kommunen har om deg, hva de brukes til, og få en kopi. Det er "
                + "gratis.",
                "Du kan få vite kva opplysningar kommunen har om deg, kva dei blir brukte til, og få ein kopi. Det er "
                + "gratis.",
                "You can find out what data the municipality holds about you and what it is used for, and get a "
                + "copy. It is free of charge."),
            new("Hva vil du se?", "Kva vil du sjå?", "What would you like to see?")),
        new(
            About.Rectification, "retting",
            new("Rette noe som er feil om meg", "Rette noko som er feil om meg", "Correct something wrong about me"),
            new("Opplysninger som er feil eller mangler noe, skal rettes. Kommunen sier også fra til dem som har fått "
                + "opplysningene.",
                "Opplysningar som er feil eller manglar noko, skal rettast. Kommunen seier òg frå til dei som har fått "
                + "opplysningane.",
                "Data that is wrong or incomplete must be corrected. The municipality also tells those who have "
                + "received it."),
            new("Hva er feil, og hva er riktig?", "Kva er feil, og kva er rett?", "What is wrong, and what is right?")),
        new(
            About.Erasure, "sletting",
            new("Slette opplysninger om meg", "Slette opplysningar om meg", "Erase data about me"),
            new("Kommunen sletter det den ikke lenger trenger. Det som loven pålegger den å ta vare på, for eksempel i "
                + "arkivet, kan den ikke slette. Da får du vite hvorfor.",
                "Kommunen slettar det han ikkje lenger treng. Det som lova pålegg han å ta vare på, til dømes i "
                + "arkivet, kan han ikkje slette. Da får du vite kvifor.",
                "The municipality erases what it no longer needs. What the law requires it to keep, for example in its "
                + "archive, it cannot erase. You will then be told why."),
            new("Hva vil du ha slettet, og hvorfor?", "Kva vil du ha sletta, og kvifor?",
                "What would you like erased, and why?")),
        new(
            About.Portability, "flytting",
            new("Ta med meg opplysninger til noen andre", "Ta med meg opplysningar til nokon andre",
                "Take my data with me to somebody else"),
            new("Gjelder bare opplysninger som du selv har gitt, etter samtykke eller avtale. Mye av det kommunen "
                + "gjør, har et annet grunnlag.",
                "Gjeld berre opplysningar som du sjølv har gitt, etter samtykke eller avtale. Mykje av det kommunen "
                + "gjer, har eit anna grunnlag.",
                "This applies only to data that you provided yourself, by consent or contract. Much of what a "
                + "municipality does has another basis."),
            new("Hvilke opplysninger gjelder det?", "Kva opplysningar gjeld det?", "Which data is it about?")),
    ];
}
