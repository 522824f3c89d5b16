using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>Notes, and what the ombud and the one who reported say to each other.</summary>
internal static class DialogueWords
{
    public static ValueTexts Audiences { get; } = new()
    {
        ["ombud"] = new("Bare ombudet", "Berre ombodet", "The ombud only"),
        ["municipality"] = new("Ombudet og kommunen", "Ombodet og kommunen", "The ombud and the municipality"),
        ["reporter"] = new("Den som meldte", "Den som melde", "The one who reported"),
    };

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["note"] = new(
            new("Skriv et notat", "Skriv eit notat"), new("Lagre notatet", "Lagre notatet"),
            new("Notatet er lagret.", "Notatet er lagra.", "The note is stored."),
            new("Skrev et notat", "Skreiv eit notat", "Wrote a note"))
        {
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Notat", "Notat"), new("Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer."))
                {
                    Rows = 4,
                },
                ["audience"] = new(new("Hvem kan lese det?", "Kven kan lese det?")) { Values = Audiences },
            },
        },
        ["ask"] = new(
            new("Spør den som meldte", "Spør den som melde"), new("Send spørsmålet", "Send spørsmålet"),
            new("Spørsmålet er sendt til den som meldte.", "Spørsmålet er sendt til den som melde.",
                "The question is sent."),
            new("Spurte den som meldte", "Spurde den som melde", "Asked the one who reported"))
        {
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Spørsmål", "Spørsmål"),
                    new("Den som meldte, ser det under «Mine meldinger» og kan svare der.",
                        "Den som melde, ser det under «Mine meldingar» og kan svare der.")),
            },
        },
        ["reply"] = ActionWords.OfHistory(new("Svarte ombudet", "Svarte ombodet", "Answered the ombud")),
    };
}
