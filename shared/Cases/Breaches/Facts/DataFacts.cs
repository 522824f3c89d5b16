using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What data, and where they are.</summary>
internal static class DataFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choices<DataCategory>("dataCategories", k => k.Report.DataCategories,
            (k, v) => Told(k, f => f with { DataCategories = v }), isRequired: true) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.Who, 100),
                new(ReportForm.WrongRecipient, FormPart.Who, 50),
                new(ReportForm.Joint, FormPart.More, 100),
            ],
            Sent = 100,
            IsInJson = true,
            IsOwn = true,
            IsFinding = false,
            Draft = new("opplysninger", true, NoticePart.A),
            Column = new(250, ColumnWidth.Middle),
        },
        FieldKinds.Choice<Precision>("recordsPrecision", k => k.Findings.Records?.Precision,
            (k, v) => Found(k, f => f with { Records = v is { } p ? (f.Records ?? new(null, p)).With(p) : null })) with
        {
            IsFinding = false,
            Column = new(330, ColumnWidth.Narrow),
        },
        FieldKinds.Number("recordsCount", k => k.Findings.Records?.Count,
            (k, v) => Found(k, f => f with
            {
                Records = f.Records is null && v is null ? null : (f.Records ?? Persons.Unknown) with { Count = v },
            })) with
        {
            Draft = new("registrerte", true, NoticePart.A) { Name = "records" },
            Column = new(320, ColumnWidth.Narrow),
        },
        FieldKinds.Choice<Encryption>("encryption", k => k.Findings.Encryption,
            (k, v) => Found(k, f => f with { Encryption = v })) with
        {
            Draft = new("opplysninger"),
            Column = new(350, ColumnWidth.Narrow),
        },
        FieldKinds.Text("whereabouts", Limits.Text, k => k.Findings.Whereabouts,
            (k, v) => Found(k, f => f with { Whereabouts = v })) with
        {
            Draft = new("hvor", true, NoticePart.A),
            Column = new(340, ColumnWidth.Middle),
        },
    ];
}
