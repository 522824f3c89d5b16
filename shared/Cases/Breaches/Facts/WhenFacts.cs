using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>When it happened, and when somebody knew.</summary>
internal static class WhenFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Moment("occurredFrom", k => k.Report.OccurredFrom,
            (k, v) => Told(k, f => f with { OccurredFrom = v }))
            .AskedOn(ReportForm.Whole.At(FormPart.Occurred, 70), ReportForm.Joint.At(FormPart.Occurred, 80))
            .InJson(40).Reported().Drafted("tid", true, NoticePart.A).InColumn(50, ColumnWidth.Narrow),
        FieldKinds.Moment("occurredTo", k => k.Report.OccurredTo,
            (k, v) => Told(k, f => f with { OccurredTo = v }))
            .AskedOn(ReportForm.Whole.At(FormPart.Occurred, 80), ReportForm.Joint.At(FormPart.Occurred, 90))
            .InJson(50).Reported().Drafted("tid", true, NoticePart.A).InColumn(60, ColumnWidth.Narrow),
        FieldKinds.YesNo("ongoing", k => k.Report.Ongoing,
            (k, v) => Told(k, f => f with { Ongoing = v ?? false }))
            .AskedOn(ReportForm.Whole.At(FormPart.Ongoing, 60), ReportForm.Joint.At(FormPart.What, 70)).InJson(60)
            .Reported().Drafted("tid", true, NoticePart.A).InColumn(70, ColumnWidth.Narrow),
        FieldKinds.Moment("discoveredAt", k => k.Report.DiscoveredAt,
            (k, v) => Told(k, f => f with { DiscoveredAt = v ?? f.DiscoveredAt }), isRequired: true)
            .AskedOn(
                ReportForm.Whole.At(FormPart.When, 50), ReportForm.WrongRecipient.At(FormPart.When, 60),
                ReportForm.Joint.At(FormPart.What, 40), ReportForm.Affected.At(FormPart.More, 40))
            .Named("discovered").InJson(30, isOwn: true).MovingTheClock().Reported().Drafted("tid", true)
            .InColumn(80, ColumnWidth.Narrow),
        FieldKinds.Text("discoveredHow", Limits.Text, k => k.Findings.DiscoveredHow,
            (k, v) => Found(k, f => f with { DiscoveredHow = v }))
            .Drafted("tid").InColumn(90, ColumnWidth.Middle),
        FieldKinds.Text("timesExplanation", Limits.Text, k => k.Findings.TimesExplanation,
            (k, v) => Found(k, f => f with { TimesExplanation = v }))
            .Reported().InColumn(170, ColumnWidth.Middle),
        FieldKinds.Text("reasonForDelay", Limits.Text, k => k.Findings.ReasonForDelay,
            (k, v) => Found(k, f => f with { ReasonForDelay = v }))
            .Drafted("tid", true),
    ];
}
