using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What happened, where and why.</summary>
internal static class WhatFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choices<BreachKind>("kinds", k => k.Report.Kinds,
            (k, v) => Told(k, f => f with { Kinds = v }), isRequired: true)
            .AskedOn(ReportForm.Whole.At(FormPart.What, 20), ReportForm.Joint.At(FormPart.What, 60)).InJson(70)
            .Reported().InLetter().Drafted("type", true, NoticePart.A).InColumn(180, ColumnWidth.Middle),
        // The short form is about nothing else, so that nobody need say it again.
        FieldKinds.Choice<Cause>(
            "cause", k => k.Findings.Cause ?? (k.Report.WrongRecipient is null ? (Cause?)null : Cause.WrongRecipient),
            (k, v) => Found(k, f => f with { Cause = v }))
            .Drafted("arsak", true, NoticePart.A).InColumn(190, ColumnWidth.Middle),
        FieldKinds.Text("causeText", Limits.Text, k => k.Findings.CauseText,
            (k, v) => Found(k, f => f with { CauseText = v }))
            .Drafted("arsak", true, NoticePart.A).InColumn(220, ColumnWidth.Wide),
        FieldKinds.Choice<CauseNature>("causeNature", k => k.Findings.CauseNature,
            (k, v) => Found(k, f => f with { CauseNature = v }))
            .Drafted("arsak").InColumn(200, ColumnWidth.Narrow),
        FieldKinds.Choice<CauseOrigin>("causeOrigin", k => k.Findings.CauseOrigin,
            (k, v) => Found(k, f => f with { CauseOrigin = v }))
            .Drafted("arsak").InColumn(210, ColumnWidth.Narrow),
        FieldKinds.Text("unit", Limits.Unit, k => k.Report.Unit,
            (k, v) => Told(k, f => f with { Unit = v! }), isRequired: true)
            .AskedOn(
                ReportForm.Whole.At(FormPart.Where, 40), ReportForm.WrongRecipient.At(FormPart.Where, 70),
                ReportForm.Joint.At(FormPart.What, 50))
            .InJson(10, isOwn: true).Reported().InColumn(30, ColumnWidth.Middle),
        FieldKinds.Text("whatHappened", Limits.Text, k => k.Report.WhatHappened,
            (k, v) => Told(k, f => f with { WhatHappened = v ?? "" }), isRequired: true)
            .AskedOn(
                ReportForm.Whole.At(FormPart.What, 10),
                ReportForm.WrongRecipient.At(FormPart.More, 80, isOptional: true),
                ReportForm.Joint.At(FormPart.What, 10), ReportForm.Affected.At(FormPart.More, 20))
            .InJson(20, isOwn: true).Reported().InLetter().Drafted("hva", true, NoticePart.A)
            .InColumn(230, ColumnWidth.Wide),
        FieldKinds.Choice<SentDocument>("document", k => k.Report.WrongRecipient?.Document,
            (k, v) => Wrong(k, w => w with { Document = v }))
            .AskedOn(ReportForm.WrongRecipient.At(FormPart.What, 5, isOptional: true))
            .InSent("wrongRecipient", 135).NotAmended().Reported().Drafted("hva"),
        FieldKinds.Choice<SentBy>("channel", k => k.Report.WrongRecipient?.Channel,
            (k, v) => Wrong(k, w => w with { Channel = v ?? default }))
            .AskedOn(ReportForm.WrongRecipient.At(FormPart.Sent, 10)).InSent("wrongRecipient", 110).NotAmended()
            .Drafted("arsak"),
        FieldKinds.Choice<ReceivedBy>("recipient", k => k.Report.WrongRecipient?.Recipient,
            (k, v) => Wrong(k, w => w with { Recipient = v ?? default }))
            .AskedOn(ReportForm.WrongRecipient.At(FormPart.Sent, 20)).InSent("wrongRecipient", 120).NotAmended()
            .Drafted("hvor"),
        FieldKinds.Choice<Returned>("returned", k => k.Report.WrongRecipient?.Returned,
            (k, v) => Wrong(k, w => w with { Returned = v ?? default }))
            .AskedOn(ReportForm.WrongRecipient.At(FormPart.Sent, 30)).InSent("wrongRecipient", 130).NotAmended()
            .Drafted("hvor"),
    ];
}
