using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>Turns what the joint form posts into what the rules check. A municipality that is not ticked is not
/// affected, whatever its fields contain. A form opened before one got its number of today ticks a former number.
/// </summary>
internal static class JointInput
{
    public static JointReport Read(FormFields form, Municipalities municipalities, Problems problems) => new(
        new(ReportInput.Values(form, ReportForm.Joint, problems), ReportForm.Joint),
        [
            .. municipalities.Partitions.Where(number => form.Ticked(AffectedMunicipality.NameOf(number)))
                .Select((number, at) => Read(form, number, at, problems)),
        ]);

    private static BreachReport Read(FormFields form, string number, int at, Problems problems)
    {
        var place = new JointPlace("", at).Name;
        var values = ReportInput.Values(form, ReportForm.Affected, problems, number, place);
        return new(values, ReportForm.Affected, number);
    }
}
