using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>Notes, and what the ombud and the reporter say to each other.</summary>
internal static class DialogueWords
{
    public static ValueTexts Audiences { get; } = new()
    {
        ["ombud"] = new("Bare ombudet", "Berre ombodet"),
        ["municipality"] = new("Ombudet og kommunen", "Ombodet og kommunen"),
        ["reporter"] = new("Den som meldte", "Den som melde"),
    };

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["note"] = new(
            new("Skriv et notat", "Skriv eit notat"), new("Lagre notatet", "Lagre notatet"),
            new("Notatet er lagret.", "Notatet er lagra."),
            new("Skrev et notat", "Skreiv eit notat"))
        {
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Notat", "Notat"), new("Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer."), Rows: 4),
                ["audience"] = new(new("Hvem kan lese det?", "Kven kan lese det?")) { Values = Audiences },
            },
        },
        ["ask"] = new(
            new("Spør den som meldte", "Spør den som melde"), new("Send spørsmålet", "Send spørsmålet"),
            new("Spørsmålet er sendt til den som meldte.", "Spørsmålet er sendt til den som melde."),
            new("Spurte den som meldte", "Spurde den som melde"))
        {
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Spørsmål", "Spørsmål"),
                    new("Den som meldte, ser det under «Mine meldinger» og kan svare der.",
                        "Den som melde, ser det under «Meldingane mine» og kan svare der.")),
            },
        },
        ["reply"] = ActionWords.OfHistory(new("Svarte ombudet", "Svarte ombodet")),
    };
}
