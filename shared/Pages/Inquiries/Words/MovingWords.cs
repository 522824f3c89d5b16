using Ombud.Cases.Inquiries;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>What is said about an inquiry that goes to another municipality, or came by mail.</summary>
internal static class MovingWords
{
    public const string Municipality = "municipality";

    public static readonly FieldWords Where = new(new("Hvilken kommune?", "Kva kommune?"))
    {
        Choose = new("Velg kommune", "Vel kommune"),
        IsMunicipality = true,
    };

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["transfer"] = new(
            new("Overfør til en annen kommune", "Overfør til ein annan kommune"),
            new("Overfør henvendelsen", "Overfør førespurnaden"),
            new("Henvendelsen er overført.", "Førespurnaden er overført."),
            new("Overførte henvendelsen", "Overførte førespurnaden"))
        {
            Body = new(
                "Bare når henvendelsen gjelder en annen kommune. Det innbyggeren har skrevet, flytter med, og kan ikke "
                + "leses her lenger. Svarfristen løper fra den nådde den første kommunen.",
                "Berre når førespurnaden gjeld ein annan kommune. Det innbyggjaren har skrive, flyttar med, og kan "
                + "ikkje lesast her lenger. Svarfristen går frå han nådde den første kommunen."),
            IsForGood = true,
            Fields = new Dictionary<string, FieldWords>
            {
                [Municipality] = Where,
                ["reason"] = new(
                    CommonWords.Reason,
                    new("Begge kommunene leser den. Ikke skriv noe om innbyggeren.",
                        "Begge kommunane les ho. Ikkje skriv noko om innbyggjaren.")),
            },
        },
        [Inquiry.Continued] = ActionWords.OfHistory(new("E-posten fortsetter", "E-posten held fram")),
        [Inquiry.Attached] = ActionWords.OfHistory(new("Vedlegg til e-posten", "Vedlegg til e-posten")),
        [HistoryEntry.Moved] = ActionWords.OfHistory(
            new("Henvendelsen fikk nytt saksnummer", "Førespurnaden fekk nytt saksnummer")),
    };
}
