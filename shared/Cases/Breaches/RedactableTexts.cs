namespace Ombud.Cases;

// Every text that people wrote into a case beside its history: where a redaction looks.
internal static class RedactableTexts
{
    private static readonly IReadOnlyList<BreachField> Others =
    [
        BreachField.Text("phone", Limits.Phone, b => b.Facts.Phone,
            (b, v) => b with { Facts = b.Facts with { Phone = v } }),
        BreachField.Text("awareness", Limits.Text, b => b.AwarenessReason, (b, v) => b with { AwarenessReason = v }),
        BreachField.Text("advice", Limits.Text, b => b.Advice?.Text,
            (b, v) => b with { Advice = b.Advice! with { Text = v! } }),
        BreachField.Text("decision", Limits.Text, b => b.ControllerDecision?.Reason,
            (b, v) => b with { ControllerDecision = b.ControllerDecision! with { Reason = v } }),
        BreachField.Text("communication", Limits.Text, b => b.Communication?.How,
            (b, v) => b with { Communication = b.Communication! with { How = v! } }),
        BreachField.Text("ending", Limits.Text, b => b.Ending?.Reason,
            (b, v) => b with { Ending = b.Ending! with { Reason = v! } }),
    ];

    private static readonly IReadOnlyList<BreachField> All =
        [.. AmendableFields.All.Where(f => f.Kind is FieldKind.Text), .. Others];

    public static IReadOnlyList<string> Named(Breach breach, string name) =>
        All.FirstOrDefault(f => f.Name == name)?.Read(breach) is [var text] && text != Breach.RedactedText
            ? [text]
            : [];

    /// <summary>Names of the texts that stand there.</summary>
    public static IReadOnlyList<string> Names(Breach breach) =>
        [.. All.Select(f => f.Name).Where(name => Named(breach, name).Count > 0)];

    /// <summary>Without the field, and without these values wherever else they stand.</summary>
    public static Breach Without(Breach breach, string name, IReadOnlyCollection<string> values)
    {
        var found = All.Where(f => f.Read(breach) is [var text] && (f.Name == name || values.Contains(text)));
        var redacted = found.ToList().Aggregate(
            breach, (rest, field) => field.Write(rest, [Breach.RedactedText], new()));
        return redacted with
        {
            Facts = redacted.Facts.Scanned(),
            Notifications =
            [
                .. redacted.Notifications.Select(n => n.ReasonForDelay is { } reason && values.Contains(reason)
                    ? n with { ReasonForDelay = Breach.RedactedText }
                    : n),
            ],
        };
    }
}
