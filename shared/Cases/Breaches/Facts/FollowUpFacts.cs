using System.Text.RegularExpressions;
using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What may follow, and what is done about it.</summary>
internal static partial class FollowUpFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Text("consequences", Limits.Text, k => k.Findings.Consequences,
            (k, v) => Found(k, f => f with { Consequences = v })) with
        {
            Draft = new("konsekvenser", true, NoticePart.C),
            Column = new(240, ColumnWidth.Wide),
        },
        FieldKinds.Text("measures", Limits.Text, k => k.Report.Measures,
            (k, v) => Told(k, f => f with { Measures = v })) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.More, 110),
                new(ReportForm.Joint, FormPart.More, 110) { IsOptional = true },
            ],
            Sent = 140,
            IsInJson = true,
            IsOwn = true,
            IsScanned = true,
            IsFinding = false,
            Draft = new("tiltak", true, NoticePart.D),
            Column = new(570, ColumnWidth.Wide),
        },
        FieldKinds.Text("mitigation", Limits.Text, k => k.Findings.Mitigation,
            (k, v) => Found(k, f => f with { Mitigation = v })) with
        {
            Draft = new("tiltak", true, NoticePart.D),
            Column = new(580, ColumnWidth.Wide),
        },
        FieldKinds.Text("prevention", Limits.Text, k => k.Findings.Prevention,
            (k, v) => Found(k, f => f with { Prevention = v })) with
        {
            Draft = new("tiltak", true, NoticePart.D),
            Column = new(590, ColumnWidth.Wide),
        },
        FieldKinds.Text("phone", Limits.Phone, k => k.Report.Phone,
            (k, v) => Told(k, f => f with { Phone = v }),
            check: text => PhoneShape().IsMatch(text) ? null : Fault.NotAPhone) with
        {
            Asked = [new(ReportForm.Whole, FormPart.More, 120)],
            Sent = 150,
            IsInJson = true,
            IsAmended = false,
            IsFinding = false,
        },
    ];

    [GeneratedRegex(@"^\+?[0-9 ]{5,}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
