using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Register;

/// <summary>The words of the register's columns and of the values that stand in them.</summary>
public static class RegisterTexts
{
    // As the law and Datatilsynet name them: who reads a register knows the words.
    private static readonly ValueTexts Kinds = new()
    {
        ["confidentiality"] = new("Konfidensialitet", "Konfidensialitet"),
        ["integrity"] = new("Integritet", "Integritet"),
        ["availability"] = new("Tilgjengelighet", "Tilgjenge"),
    };

    private static readonly ValueTexts Precisions = new()
    {
        ["exact"] = new("Nøyaktig", "Nøyaktig"),
        ["approximate"] = new("Omtrentlig", "Omtrentleg"),
        ["unknown"] = new("Ukjent", "Ukjent"),
    };

    private static readonly ValueTexts Marks = new()
    {
        ["over-100"] = new("Mer enn 100 mennesker", "Meir enn 100 menneske"),
        ["unintelligible"] = new("Kryptert, nøkkelen er trygg", "Kryptert, nøkkelen er trygg"),
    };

    public static Text Heading(string column) =>
        RegisterColumnTexts.All.Has(column)
            ? RegisterColumnTexts.All[column]
            : FactsTexts.Of(column).Column ?? FactsTexts.Of(column).Label;

    /// <param name="set">The enumeration that the value is of, such as <c>DataCategory</c>.</param>
    /// <param name="code">The value on the wire.</param>
    public static Text Value(string set, string code) => Of(set)?[code] ?? BreachValues.Category(code);

    private static ValueTexts? Of(string set) => set switch
    {
        "BreachState" => Breaches.Words.StateWords.States,
        "SeverityBand" => CaseValues.Severity,
        "Awareness" => CaseValues.Awareness,
        "BreachKind" => Kinds,
        "Precision" => Precisions,
        "SeverityMark" => Marks,
        "Cause" => FactValues.Causes,
        "CauseNature" => FactValues.CauseNatures,
        "CauseOrigin" => FactValues.CauseOrigins,
        "Relation" => FactValues.Relations,
        "Encryption" => FactValues.Encryptions,
        "Outcome" => DeskValues.Outcomes,
        "Exemption" => DeskValues.Exemptions,
        "YesNo" => FactValues.YesNo,
        _ => null,
    };
}
