using System.Globalization;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Pages.Values;

namespace Ombud.Pages.Desk;

/// <summary>What history and facts hold by wire names, in words that a person reads.</summary>
internal static class FactWords
{
    /// <summary>The value of a field of <see cref="AmendableFields"/> as it is written.</summary>
    public static string Of(string field, string written, Language language, Times times) =>
        AmendableFields.Find(field)?.Kind switch
        {
            FieldKind.Moment => Moment(written, times),
            FieldKind.Choices or FieldKind.Choice or FieldKind.YesNo =>
                string.Join("; ", written.Split(' ').Select(code => FactValues.Value(field, code).In(language))),
            _ => written,
        };

    /// <summary>One detail of a history entry: its label and its words; null for what says nothing to a
    /// person.</summary>
    public static (string Label, string Words)? Detail(
        string action, string name, string value, Language language, Times times)
    {
        string Label(Text label) => label.In(language);
        if (action == BreachAction.Amend && name.Split('.') is [var field, var side])
            return (
                $"{Label(FactValues.Labels[field])}, {Label(side == "before" ? CaseTexts.Before : CaseTexts.After)}",
                Of(field, value, language, times));
        return (action, name) switch
        {
            (BreachAction.SetAwareness, "before") => (Label(CaseTexts.Earlier), Moment(value, times)),
            (BreachAction.SetAwareness, "awareAt") => (Label(CaseTexts.Aware), Moment(value, times)),
            (_, "sentAt") => (Label(CaseTexts.Sent), Moment(value, times)),
            (_, "outcome") => (Label(CaseTexts.Outcome), DeskValues.Outcomes[value].In(language)),
            (_, "phase") => (Label(CaseTexts.Phase), DeskValues.Phases[value].In(language)),
            (_, "reference") => (Label(CaseTexts.Reference), value),
            (_, "exemption") => (Label(CaseTexts.Exemption), DeskValues.Exemptions[value].In(language)),
            (BreachAction.Assess, "score") => (Label(CaseTexts.Score), Number(value)),
            (BreachAction.Assess, "band") => (Label(CaseTexts.SeverityHeading), Label(CaseValues.Severity[value])),
            (BreachAction.Redact, "field") => (Label(CaseTexts.Removed), TextNamed(value).In(language)),
            _ => null,
        };
    }

    /// <summary>The text that a redaction names.</summary>
    public static Text TextNamed(string name)
    {
        if (name.StartsWith(Breach.EntryPrefix, StringComparison.Ordinal))
            return CaseTexts.EntryNumber(name[Breach.EntryPrefix.Length..]);
        return DeskValues.OtherTexts.Has(name) ? DeskValues.OtherTexts[name] : FactValues.Labels[name];
    }

    /// <summary>With a comma, as Norwegians write it.</summary>
    public static string Number(string value) => value.Replace('.', ',');

    public static string Number(decimal value) => Number(value.ToString("0.##", CultureInfo.InvariantCulture));

    private static string Moment(string written, Times times) =>
        InstantPattern.ExtendedIso.Parse(written) is { Success: true } at ? times.Moment(at.Value) : written;
}
