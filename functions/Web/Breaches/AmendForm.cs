using Ombud.Cases.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The facts as a form posts them: it says which fields it shows, since an empty box posts nothing.</summary>
internal static class AmendForm
{
    /// <summary>Hidden fields that name what the form shows.</summary>
    public const string Shown = "shown";

    /// <param name="stored">A field that still reads as the page showed it keeps its stored value: a form only knows
    /// minutes, and only one of the two hours when the clocks go back.</param>
    public static IEnumerable<(string Name, string? Value)> Read(
        FormFields form, Problems problems, Breach? stored = null) =>
        from field in Fields(form)
        let values = stored is not null && IsAsShown(form, field, stored)
            ? field.Read(stored)
            : Values(form, field, problems)
        // A field that was shown and left empty is cleared: an empty value says so.
        from value in values.DefaultIfEmpty("")
        select (AmendedFacts.NameOf(field.Name), (string?)value);

    /// <summary>As typed, by the form's field names.</summary>
    public static Typed Typed(FormFields form) =>
        new(Fields(form).SelectMany(NamesOf).ToDictionary(name => name, form.All));

    /// <summary>As a page shows the stored values.</summary>
    public static Typed Typed(Breach stored) =>
        new(BreachFields.Amendable.SelectMany(field => Shows(field, stored)).ToDictionary());

    public static IReadOnlyList<string> NamesOf(BreachField field) => field.Kind is FieldKind.Moment
        ? [FormTime.DateOf(field.Name), FormTime.TimeOf(field.Name)]
        : [field.Name];

    private static IEnumerable<BreachField> Fields(FormFields form) =>
        form.All(Shown).Select(BreachFields.FindAmendable).OfType<BreachField>().DistinctBy(field => field.Name);

    private static bool IsAsShown(FormFields form, BreachField field, Breach stored) =>
        field.Kind is FieldKind.Moment && Shows(field, stored).All(one => form.All(one.Key).SequenceEqual(one.Value));

    private static KeyValuePair<string, IReadOnlyList<string>>[] Shows(BreachField field, Breach stored) =>
        field.Kind is FieldKind.Moment
            ? FormTime.Shown(field.Name, field.At!(stored.Known))
            : [new(field.Name, field.Read(stored))];

    private static IReadOnlyList<string> Values(FormFields form, BreachField field, Problems problems) =>
        field.Kind switch
        {
            FieldKind.Moment => FormTime.Read(form, field.Name, field.Name, problems) is { } at ? [at.ToString()] : [],
            FieldKind.Number => FormCount.Number(form, field.Name) is { } number ? [number] : [],
            FieldKind.Choice => [.. form.All(field.Name).Select(code => FormCount.Precision(form, field.Name, code))],
            _ => form.All(field.Name),
        };
}
