namespace Ombud.Cases.Breaches;

// Every text that people wrote into a breach, apart from its history.
internal static class BreachTexts
{
    private static readonly IReadOnlyList<(string Name, Func<Breach, string?> Read, Func<Breach, string, Breach> Write)>
        Others =
        [
            ("awareness", b => b.AwarenessReason, (b, v) => b with { AwarenessReason = v }),
            ("assessment", b => b.Assessment?.Reason,
                (b, v) => b with { Assessment = b.Assessment! with { Reason = v } }),
            ("advice", b => b.Advice?.Text, (b, v) => b with { Advice = b.Advice! with { Text = v } }),
            ("decision", b => b.ControllerDecision?.Reason,
                (b, v) => b with { ControllerDecision = b.ControllerDecision! with { Reason = v } }),
            ("communication", b => b.Communication?.How,
                (b, v) => b with { Communication = b.Communication! with { How = v } }),
            ("ending", b => b.Ending?.Reason, (b, v) => b with { Ending = b.Ending! with { Reason = v } }),
        ];

    public static IReadOnlyList<CaseText> Of(Breach breach) =>
    [
        .. from field in BreachFields.All
           where field.Kind is FieldKind.Text
           from text in field.Read(breach)
           select new CaseText(field.Name, text, (one, value) => field.Write((Breach)one, [value], new())),
        .. from other in Others
           let text = other.Read(breach)
           where text is not null
           select new CaseText(other.Name, text, (one, value) => other.Write((Breach)one, value)),
    ];

    /// <summary>A reason for delay is repeated in each notification that gave it.</summary>
    public static Breach WithoutRepeated(Breach breach, IReadOnlyCollection<string> values)
    {
        var scanned = breach.Knowing(breach.Known.Scanned());
        return scanned with
        {
            Notifications =
            [
                .. breach.Notifications.Select(sent => sent.ReasonForDelay is { } reason && values.Contains(reason)
                    ? sent with { ReasonForDelay = CaseText.Redacted }
                    : sent),
            ],
        };
    }
}
