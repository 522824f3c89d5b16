using Ombud.Cases.Registers;
using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>Who else is affected, and lessons learnt.</summary>
internal static class OthersFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.YesNo("otherCountries", k => k.Findings.OtherCountries,
            (k, v) => Found(k, f => f with { OtherCountries = v }))
            .Drafted("grense"),
        FieldKinds.Choices<OtherNotice>("otherNotices", k => k.Findings.OtherNotices,
            (k, v) => Found(k, f => f with { OtherNotices = v }))
            .Drafted("grense"),
        FieldKinds.Text("owner", Limits.Unit, k => k.Findings.Owner,
            (k, v) => Found(k, f => f with { Owner = v }))
            .InColumn(600, ColumnWidth.Middle),
        FieldKinds.Text("lessons", Limits.Text, k => k.Findings.Lessons,
            (k, v) => Found(k, f => f with { Lessons = v }))
            .InColumn(610, ColumnWidth.Wide),
    ];
}
