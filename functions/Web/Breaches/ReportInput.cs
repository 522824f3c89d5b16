using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>Turns what a browser posts into what the rules check, for every question in the table of facts.</summary>
internal static class ReportInput
{
    /// <summary>A blank form: discovered now, in the person's own municipality, and in the unit given last.</summary>
    public static Typed Empty(Instant now, string? municipality, string? unit) => new(
        FormTime.Shown(BreachFields.Find("discoveredAt")!.FormName, now)
            .Append(new(MunicipalityField.Name, [municipality ?? ""]))
            .Append(new(BreachFields.Find("unit")!.FormName, [unit ?? ""]))
            .ToDictionary());

    public static BreachReport Read(FormFields form, ReportForm asked, Problems problems)
    {
        var values = Values(form, asked, problems);
        return new(asked is ReportForm.WrongRecipient ? values.And(Known) : values, asked);
    }

    /// <param name="suffix">Ends the names of the form's fields.</param>
    /// <param name="place">Prefixes the field names of problems.</param>
    public static FieldValues Values(
        FormFields form, ReportForm asked, Problems problems, string suffix = "", string place = "") =>
        FieldValues.Of([.. BreachFields.AskedOn(asked).SelectMany(question =>
            Read(form, question.Fact, question.Fact.FormName + suffix, place, problems)
                .Select(value => (question.Fact.Name, value)))]);

    // The short form knows the kind of breach.
    private static readonly FieldValues Known = FieldValues.Of(("kinds", WireName.Of(BreachKind.Confidentiality)));

    private static IEnumerable<string?> Read(
        FormFields form, BreachField fact, string name, string place, Problems problems) => fact.Kind switch
        {
            FieldKind.Moment => [FormTime.Read(form, name, place + fact.Name, problems)?.ToString()],
            FieldKind.YesNo => [form.Ticked(name) ? YesNoField.Yes : null],
            FieldKind.Number => [Count(form, name, place + fact.SaidOf, problems)],
            FieldKind.Choices => (IEnumerable<string?>)form.All(name),
            FieldKind.Choice => [form[name] is { } code ? FormCount.Precision(form, name, code) : null],
            // A field that a municipality leaves empty takes the common value.
            FieldKind.Text when place.Length > 0 => [string.IsNullOrWhiteSpace(form[name]) ? null : form[name]],
            _ => [form[name]],
        };

    private static string? Count(FormFields form, string name, string field, Problems problems)
    {
        if (FormCount.Number(form, name) is not { } digits)
            return null;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count.ToString(CultureInfo.InvariantCulture);
        problems.Add(field, Fault.NotANumber);
        return null;
    }
}
