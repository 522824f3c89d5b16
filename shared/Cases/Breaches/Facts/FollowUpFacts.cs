using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What may follow, and what is being done about it.</summary>
internal static class FollowUpFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Text("consequences", Limits.Text, k => k.Findings.Consequences,
            (k, v) => Found(k, f => f with { Consequences = v }))
            .InLetter().Drafted("konsekvenser", true, NoticePart.C).InColumn(240, ColumnWidth.Wide),
        FieldKinds.Text("measures", Limits.Text, k => k.Report.Measures,
            (k, v) => Told(k, f => f with { Measures = v }))
            .AskedOn(
                ReportForm.Whole.At(FormPart.More, 110), ReportForm.Joint.At(FormPart.More, 110, isOptional: true))
            .InJson(140, isOwn: true).Reported().InLetter().Drafted("tiltak", true, NoticePart.D)
            .InColumn(570, ColumnWidth.Wide),
        FieldKinds.Text("mitigation", Limits.Text, k => k.Findings.Mitigation,
            (k, v) => Found(k, f => f with { Mitigation = v }))
            .InLetter().Drafted("tiltak", true, NoticePart.D, isLast: true).InColumn(580, ColumnWidth.Wide),
        FieldKinds.Text("prevention", Limits.Text, k => k.Findings.Prevention,
            (k, v) => Found(k, f => f with { Prevention = v }))
            .InLetter().Drafted("tiltak", true, NoticePart.D).InColumn(590, ColumnWidth.Wide),
        FieldKinds.Text("phone", Limits.Phone, k => k.Report.Phone,
            (k, v) => Told(k, f => f with { Phone = v }))
            .AskedOn(ReportForm.Whole.At(FormPart.More, 120)).InJson(150).NotAmended().Reported(),
    ];
}
