using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>When it happened, and when somebody knew.</summary>
internal static class WhenFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Moment("occurredFrom", k => k.Report.OccurredFrom,
            (k, v) => Told(k, f => f with { OccurredFrom = v })) with
        {
            Asked = [new(ReportForm.Whole, FormPart.Occurred, 70), new(ReportForm.Joint, FormPart.Occurred, 80)],
            Sent = 40,
            IsInJson = true,
            IsFinding = false,
            Draft = new("tid", true, NoticePart.A),
            Column = new(50, ColumnWidth.Narrow),
        },
        FieldKinds.Moment("occurredTo", k => k.Report.OccurredTo,
            (k, v) => Told(k, f => f with { OccurredTo = v })) with
        {
            Asked = [new(ReportForm.Whole, FormPart.Occurred, 80), new(ReportForm.Joint, FormPart.Occurred, 90)],
            Sent = 50,
            IsInJson = true,
            IsFinding = false,
            Draft = new("tid", true, NoticePart.A),
            Column = new(60, ColumnWidth.Narrow),
        },
        FieldKinds.YesNo("ongoing", k => k.Report.Ongoing,
            (k, v) => Told(k, f => f with { Ongoing = v ?? false })) with
        {
            Asked = [new(ReportForm.Whole, FormPart.Ongoing, 60), new(ReportForm.Joint, FormPart.What, 70)],
            Sent = 60,
            IsInJson = true,
            IsFinding = false,
            Draft = new("tid", true, NoticePart.A),
            Column = new(70, ColumnWidth.Narrow),
        },
        FieldKinds.Moment("discoveredAt", k => k.Report.DiscoveredAt,
            (k, v) => Told(k, f => f with { DiscoveredAt = v ?? f.DiscoveredAt }), isRequired: true) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.When, 50),
                new(ReportForm.WrongRecipient, FormPart.When, 60),
                new(ReportForm.Joint, FormPart.What, 40),
                new(ReportForm.Affected, FormPart.More, 40),
            ],
            FormName = "discovered",
            Sent = 30,
            IsInJson = true,
            IsOwn = true,
            MovesTheClock = true,
            IsFinding = false,
            Draft = new("tid", true),
            Column = new(80, ColumnWidth.Narrow),
        },
        FieldKinds.Text("discoveredHow", Limits.Text, k => k.Findings.DiscoveredHow,
            (k, v) => Found(k, f => f with { DiscoveredHow = v })) with
        {
            Draft = new("tid"),
            Column = new(90, ColumnWidth.Middle),
        },
        FieldKinds.Text("timesExplanation", Limits.Text, k => k.Findings.TimesExplanation,
            (k, v) => Found(k, f => f with { TimesExplanation = v })) with
        {
            IsFinding = false,
            Column = new(170, ColumnWidth.Middle),
        },
        FieldKinds.Text("reasonForDelay", Limits.Text, k => k.Findings.ReasonForDelay,
            (k, v) => Found(k, f => f with { ReasonForDelay = v })) with
        {
            Draft = new("tid", true),
        },
    ];
}
