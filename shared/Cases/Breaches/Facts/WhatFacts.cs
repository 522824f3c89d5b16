using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>What happened, where and why.</summary>
internal static class WhatFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choices<BreachKind>("kinds", k => k.Report.Kinds,
            (k, v) => Told(k, f => f with { Kinds = v }), isRequired: true) with
        {
            Asked = [new(ReportForm.Whole, FormPart.What, 20), new(ReportForm.Joint, FormPart.What, 60)],
            Sent = 70,
            IsInJson = true,
            IsFinding = false,
            Draft = new("type", true, NoticePart.A),
            Column = new(180, ColumnWidth.Middle),
        },
        FieldKinds.Choice<Cause>("cause", k => k.Findings.Cause,
            (k, v) => Found(k, f => f with { Cause = v })) with
        {
            Draft = new("arsak", true, NoticePart.A),
            Column = new(190, ColumnWidth.Middle),
        },
        FieldKinds.Text("causeText", Limits.Text, k => k.Findings.CauseText,
            (k, v) => Found(k, f => f with { CauseText = v })) with
        {
            Draft = new("arsak", true, NoticePart.A),
            Column = new(220, ColumnWidth.Wide),
        },
        FieldKinds.Choice<CauseNature>("causeNature", k => k.Findings.CauseNature,
            (k, v) => Found(k, f => f with { CauseNature = v })) with
        {
            Draft = new("arsak"),
            Column = new(200, ColumnWidth.Narrow),
        },
        FieldKinds.Choice<CauseOrigin>("causeOrigin", k => k.Findings.CauseOrigin,
            (k, v) => Found(k, f => f with { CauseOrigin = v })) with
        {
            Draft = new("arsak"),
            Column = new(210, ColumnWidth.Narrow),
        },
        FieldKinds.Text("unit", Limits.Unit, k => k.Report.Unit,
            (k, v) => Told(k, f => f with { Unit = v! }), isRequired: true) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.Where, 40),
                new(ReportForm.WrongRecipient, FormPart.Where, 70),
                new(ReportForm.Joint, FormPart.What, 50),
            ],
            Sent = 10,
            IsInJson = true,
            IsOwn = true,
            IsScanned = true,
            IsFinding = false,
            Column = new(30, ColumnWidth.Middle),
        },
        FieldKinds.Text("whatHappened", Limits.Text, k => k.Report.WhatHappened,
            (k, v) => Told(k, f => f with { WhatHappened = v! }), isRequired: true) with
        {
            Asked =
            [
                new(ReportForm.Whole, FormPart.What, 10),
                new(ReportForm.WrongRecipient, FormPart.More, 80) { IsOptional = true },
                new(ReportForm.Joint, FormPart.What, 10),
                new(ReportForm.Affected, FormPart.More, 20),
            ],
            Sent = 20,
            IsInJson = true,
            IsOwn = true,
            IsScanned = true,
            IsFinding = false,
            Draft = new("hva", true, NoticePart.A),
            Column = new(230, ColumnWidth.Wide),
        },
        FieldKinds.Choice<SentBy>("channel", k => k.Report.WrongRecipient?.Channel,
            (k, v) => Wrong(k, w => w with { Channel = v ?? default })) with
        {
            Asked = [new(ReportForm.WrongRecipient, FormPart.What, 10)],
            Sent = 110,
            Within = "wrongRecipient",
            IsAmended = false,
        },
        FieldKinds.Choice<ReceivedBy>("recipient", k => k.Report.WrongRecipient?.Recipient,
            (k, v) => Wrong(k, w => w with { Recipient = v ?? default })) with
        {
            Asked = [new(ReportForm.WrongRecipient, FormPart.What, 20)],
            Sent = 120,
            Within = "wrongRecipient",
            IsAmended = false,
        },
        FieldKinds.Choice<Returned>("returned", k => k.Report.WrongRecipient?.Returned,
            (k, v) => Wrong(k, w => w with { Returned = v ?? default })) with
        {
            Asked = [new(ReportForm.WrongRecipient, FormPart.What, 30)],
            Sent = 130,
            Within = "wrongRecipient",
            IsAmended = false,
        },
    ];
}
