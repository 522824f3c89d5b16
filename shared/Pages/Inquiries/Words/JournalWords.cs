using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>Whether an inquiry is to be journalled.</summary>
internal static class JournalWords
{
    public static readonly Text Name = new("Journalføring", "Journalføring");
    public static readonly Text Undecided = new("Ikke avgjort", "Ikkje avgjort");

    public static ValueTexts Values { get; } = new()
    {
        ["yes"] = new("Skal journalføres", "Skal journalførast"),
        ["no"] = new("Skal ikke journalføres", "Skal ikkje journalførast"),
    };

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["journal"] = new(
            new("Avgjør om henvendelsen skal journalføres", "Avgjer om førespurnaden skal journalførast"),
            new("Lagre avgjørelsen", "Lagre avgjerda"),
            new("Avgjørelsen om journalføring er lagret.", "Avgjerda om journalføring er lagra."),
            new("Avgjorde journalføringen", "Avgjorde journalføringa"))
        {
            Body = new(
                "En henvendelse som kommunen behandler, skal journalføres med navnet skjermet. E-post til ombudet går "
                + "utenom postmottaket, så her må noen ta stilling til det.",
                "Ein førespurnad som kommunen behandlar, skal journalførast med namnet skjerma. E-post til ombodet går "
                + "utanom postmottaket, så her må nokon ta stilling til det."),
            Step = new(
                new("Avgjør om henvendelsen skal journalføres", "Avgjer om førespurnaden skal journalførast"),
                new("Den kom som e-post, utenom postmottaket.", "Han kom som e-post, utanom postmottaket.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["yes"] = new(new("Skal den journalføres?", "Skal han journalførast?")) { Values = Values },
                ["why"] = new(new("Hvorfor?", "Kvifor?")),
            },
        },
    };
}
