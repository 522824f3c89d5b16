using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What data, and where they are.</summary>
internal static class DataFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choices<DataCategory>("dataCategories", k => k.Report.DataCategories,
            (k, v) => Told(k, f => f with { DataCategories = v }), isRequired: true)
            .AskedOn(
                ReportForm.Whole.At(FormPart.Who, 100), ReportForm.WrongRecipient.At(FormPart.Data, 6),
                ReportForm.Joint.At(FormPart.More, 100))
            .InJson(100, isOwn: true).Reported().Drafted("opplysninger", true, NoticePart.A)
            .InColumn(250, ColumnWidth.Middle),
        FieldKinds.Choice<Precision>("recordsPrecision", k => k.Findings.Records?.Precision,
            (k, v) => Found(k, f => f with { Records = v is { } p ? (f.Records ?? new(null, p)).With(p) : null }))
            .Reported().InColumn(330, ColumnWidth.Narrow),
        FieldKinds.Number("recordsCount", k => k.Findings.Records?.Count,
            (k, v) => Found(k, f => f with
            {
                Records = f.Records is null && v is null ? null : (f.Records ?? Persons.Unknown) with { Count = v },
            }))
            .Drafted("registrerte", true, NoticePart.A, name: "records").InColumn(320, ColumnWidth.Narrow),
        FieldKinds.Choice<Encryption>("encryption", k => k.Findings.Encryption,
            (k, v) => Found(k, f => f with { Encryption = v }))
            .Drafted("opplysninger").InColumn(350, ColumnWidth.Narrow),
        FieldKinds.Text("whereabouts", Limits.Text, k => k.Findings.Whereabouts,
            (k, v) => Found(k, f => f with { Whereabouts = v }))
            .Drafted("hvor", true, NoticePart.A).InColumn(340, ColumnWidth.Middle),
    ];
}
