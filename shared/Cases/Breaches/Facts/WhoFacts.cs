using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>Who is affected.</summary>
internal static class WhoFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choice<Precision>("personsPrecision", k => k.Report.Persons.Precision,
            (k, v) => Told(k, f => f with { Persons = f.Persons.With(v ?? Precision.Unknown) }))
            .AskedOn(
                ReportForm.Whole.At(FormPart.Who, 90), ReportForm.WrongRecipient.At(FormPart.Who, 40),
                ReportForm.Affected.At(FormPart.Who, 10))
            .PartOf("persons").InJson(90, isOwn: true).Reported().InColumn(290, ColumnWidth.Narrow),
        FieldKinds.Number("personsCount", k => k.Report.Persons.Count,
            (k, v) => Told(k, f => f with { Persons = f.Persons with { Count = v } }))
            .AskedOn(
                ReportForm.Whole.At(FormPart.Who, 95), ReportForm.WrongRecipient.At(FormPart.Who, 45),
                ReportForm.Affected.At(FormPart.Who, 15))
            .PartOf("persons").InJson(80, isOwn: true).Reported()
            .Drafted("registrerte", true, NoticePart.A, name: "persons").InColumn(280, ColumnWidth.Narrow),
        // Whose letters these are follows from the kind of document; whether it is a child's is asked too.
        FieldKinds.YesNo("children", k => k.Report.WrongRecipient?.Children,
            (k, v) => Wrong(k, w => w with { Children = v }))
            .AskedOn(ReportForm.WrongRecipient.At(FormPart.Data, 7)).InSent("wrongRecipient", 136).NotAmended()
            .Reported(),
        FieldKinds.Choices<Relation>("relations", k => k.Findings.Relations,
            (k, v) => Found(k, f => f with { Relations = v }))
            .Drafted("registrerte", true, NoticePart.A).InColumn(300, ColumnWidth.Middle),
        FieldKinds.YesNo("vulnerable", k => k.Findings.Vulnerable,
            (k, v) => Found(k, f => f with { Vulnerable = v }))
            .Drafted("registrerte").InColumn(310, ColumnWidth.Narrow),
    ];
}
