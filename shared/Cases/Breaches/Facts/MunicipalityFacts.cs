using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>The municipality, its role, and the processor.</summary>
internal static class MunicipalityFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choice<ControllerRole>("role", k => k.Findings.Role,
            (k, v) => Found(k, f => f with { Role = v }))
            .Drafted("virksomhet"),
        FieldKinds.Text("otherControllers", Limits.Text, k => k.Findings.OtherControllers,
            (k, v) => Found(k, f => f with { OtherControllers = v }))
            .Drafted("virksomhet"),
        FieldKinds.Text("processor", Limits.Unit, k => k.Findings.Processor,
            (k, v) => Found(k, f => f with { Processor = v }))
            .AskedOn(ReportForm.Joint.At(FormPart.What, 20, isOptional: true)).InJson(160)
            .Drafted("arsak", isLast: true).InColumn(150, ColumnWidth.Middle),
        FieldKinds.Moment("processorToldAt", k => k.Findings.ProcessorToldAt,
            (k, v) => Found(k, f => f with { ProcessorToldAt = v }))
            .AskedOn(ReportForm.Joint.At(FormPart.What, 30), ReportForm.Affected.At(FormPart.More, 30))
            .InJson(170, isOwn: true).MovingTheClock().Reported().InColumn(160, ColumnWidth.Narrow),
    ];
}
