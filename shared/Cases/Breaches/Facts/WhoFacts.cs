using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>Whom it concerns.</summary>
internal static class WhoFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choice<Precision>("personsPrecision", k => k.Report.Persons.Precision,
            (k, v) => Told(k, f => f with { Persons = f.Persons.With(v ?? Precision.Unknown) })) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.Who, 90),
                new(ReportForm.WrongRecipient, FormPart.Who, 40),
                new(ReportForm.Affected, FormPart.Who, 10),
            ],
            SaidOf = "persons",
            Sent = 90,
            IsInJson = true,
            IsOwn = true,
            IsFinding = false,
            Column = new(290, ColumnWidth.Narrow),
        },
        FieldKinds.Number("personsCount", k => k.Report.Persons.Count,
            (k, v) => Told(k, f => f with { Persons = f.Persons with { Count = v } })) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.Who, 95),
                new(ReportForm.WrongRecipient, FormPart.Who, 45),
                new(ReportForm.Affected, FormPart.Who, 15),
            ],
            SaidOf = "persons",
            Sent = 80,
            IsInJson = true,
            IsOwn = true,
            IsFinding = false,
            Draft = new("registrerte", true, NoticePart.A) { Name = "persons" },
            Column = new(280, ColumnWidth.Narrow),
        },
        FieldKinds.Choices<Relation>("relations", k => k.Findings.Relations,
            (k, v) => Found(k, f => f with { Relations = v })) with
        {
            Draft = new("registrerte", true, NoticePart.A),
            Column = new(300, ColumnWidth.Middle),
        },
        FieldKinds.YesNo("vulnerable", k => k.Findings.Vulnerable,
            (k, v) => Found(k, f => f with { Vulnerable = v })) with
        {
            Draft = new("registrerte"),
            Column = new(310, ColumnWidth.Narrow),
        },
    ];
}
