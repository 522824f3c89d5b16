using Ombud.Cases;
using Ombud.Web.Breaches;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>The facts as the amend form posts them: it says which fields it shows, since an empty box posts
/// nothing.</summary>
internal static class AmendForm
{
    /// <summary>Hidden fields that name what the form shows.</summary>
    public const string Shown = "shown";

    public static Dictionary<string, IReadOnlyList<string>> Read(FormFields form, Problems problems) =>
        form.All(Shown).Select(AmendableFields.Find).OfType<BreachField>().DistinctBy(field => field.Name)
            .ToDictionary(field => field.Name, field => Values(form, field, problems));

    private static IReadOnlyList<string> Values(FormFields form, BreachField field, Problems problems)
    {
        if (field.Kind is not FieldKind.Moment)
            return form.All(field.Name);
        var at = FormTime.Read(form[field.Name + "Date"], form[field.Name + "Time"], field.Name, problems);
        return at is { } moment ? [moment.ToString()] : [];
    }
}
