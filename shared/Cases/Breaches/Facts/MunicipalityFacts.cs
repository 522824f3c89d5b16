using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Changes;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>The municipality, its part, and the processor.</summary>
internal static class MunicipalityFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Choice<ControllerRole>("role", k => k.Findings.Role,
            (k, v) => Found(k, f => f with { Role = v })) with
        {
            Draft = new("virksomhet"),
        },
        FieldKinds.Text("otherControllers", Limits.Text, k => k.Findings.OtherControllers,
            (k, v) => Found(k, f => f with { OtherControllers = v })) with
        {
            Draft = new("virksomhet"),
        },
        FieldKinds.Text("processor", Limits.Unit, k => k.Findings.Processor,
            (k, v) => Found(k, f => f with { Processor = v })) with
        {
            Asked = [new(ReportForm.Joint, FormPart.What, 20) { IsOptional = true }],
            Sent = 160,
            IsInJson = true,
            Draft = new("arsak") { IsLast = true },
            Column = new(150, ColumnWidth.Middle),
        },
        FieldKinds.Moment("processorToldAt", k => k.Findings.ProcessorToldAt,
            (k, v) => Found(k, f => f with { ProcessorToldAt = v })) with
        {
            Asked = [new(ReportForm.Joint, FormPart.What, 30), new(ReportForm.Affected, FormPart.More, 30)],
            Sent = 170,
            IsInJson = true,
            IsOwn = true,
            MovesTheClock = true,
            IsFinding = false,
            Column = new(160, ColumnWidth.Narrow),
        },
    ];
}
