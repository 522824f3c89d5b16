using System.Text.Json;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The amended facts as a system sends them: what is named is changed, null clears.</summary>
internal sealed class AmendedInput : IOwnField
{
    public string Name { get; } = new AmendedFacts().Name;

    public IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems) =>
        AmendForm.Read(form, problems);

    public IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems) =>
        AmendedJson.Read(value, problems);
}

/// <summary>The facts as a form posts them: it says which fields it shows, since an empty box posts nothing.</summary>
internal static class AmendForm
{
    /// <summary>Hidden fields that name what the form shows.</summary>
    public const string Shown = "shown";

    public static IEnumerable<(string Name, string? Value)> Read(FormFields form, Problems problems) =>
        Fields(form).SelectMany(field => Named(field, Values(form, field, problems)));

    /// <summary>The same, but what still reads as the page showed it stays as it is stored: a form knows minutes, and
    /// of an hour that comes twice only one.</summary>
    public static IEnumerable<(string Name, string? Value)> Read(FormFields form, Breach stored, Problems problems) =>
        Fields(form).SelectMany(field => Named(
            field, IsAsShown(form, field, stored) ? field.Read(stored) : Values(form, field, problems)));

    /// <summary>As typed, by the names of the form's own fields.</summary>
    public static Typed Typed(FormFields form) =>
        new(Fields(form).SelectMany(NamesOf).ToDictionary(name => name, form.All));

    /// <summary>As a page shows what is stored.</summary>
    public static Typed Typed(Breach stored) => new(
        BreachFields.Amendable.SelectMany(field => Shows(field, stored))
            .ToDictionary(one => one.Name, one => one.Values));

    /// <summary>A moment is two fields of the form.</summary>
    public static IReadOnlyList<string> NamesOf(BreachField field) =>
        field.Kind is FieldKind.Moment ? [field.Name + "Date", field.Name + "Time"] : [field.Name];

    // A field that was shown and left empty is cleared: an empty value says so.
    private static IEnumerable<(string, string?)> Named(BreachField field, IReadOnlyList<string> values) =>
        (values.Count > 0 ? values : [""]).Select(value => (AmendedFacts.NameOf(field.Name), (string?)value));

    private static IEnumerable<BreachField> Fields(FormFields form) =>
        form.All(Shown).Select(BreachFields.FindAmendable).OfType<BreachField>().DistinctBy(field => field.Name);

    private static bool IsAsShown(FormFields form, BreachField field, Breach stored) =>
        field.Kind is FieldKind.Moment && Shows(field, stored).All(one => form.All(one.Name).SequenceEqual(one.Values));

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Shows(BreachField field, Breach stored)
    {
        if (field.Kind is not FieldKind.Moment)
            return [(field.Name, field.Read(stored))];
        var at = field.Read(stored) is [var written] ? MomentText.Read(field.Name, written, new()) : null;
        return
        [
            (field.Name + "Date", [at is { } day ? FormTime.Date(day) : ""]),
            (field.Name + "Time", [at is { } time ? FormTime.Time(time) : ""]),
        ];
    }

    private static IReadOnlyList<string> Values(FormFields form, BreachField field, Problems problems)
    {
        switch (field.Kind)
        {
            case FieldKind.Moment:
                var at = FormTime.Read(form[field.Name + "Date"], form[field.Name + "Time"], field.Name, problems);
                return at is { } moment ? [moment.ToString()] : [];
            // A number left behind under «not known» is no contradiction worth a second round.
            case FieldKind.Number when form[field.Name.Replace("Count", "Precision", StringComparison.Ordinal)]
                == WireName.Of(Precision.Unknown):
                return [];
            case FieldKind.Number:
                return [.. form.All(field.Name).Select(text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))))];
            default:
                return form.All(field.Name);
        }
    }
}
