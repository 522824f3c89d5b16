namespace Ombud.Cases;

// The ombud's advice, the controller's decision and the reasons for an awareness or an ending are each one voice. What
// only one of the two can do is theirs; of what both can do, the entry says whose it is.
internal static class Voices
{
    /// <summary>Whose voice the text of the entry is: none where that cannot be told, null where it is no voice.
    /// </summary>
    public static Roles? Of(HistoryEntry entry, CaseKind kind, IReadOnlyList<HistoryEntry> history) =>
        ActionOf(entry, kind) is not { IsVoice: true } ? null
        : Said(entry, kind) ?? Known(entry.By, kind, history);

    /// <summary>Whether the entry is in the voice of somebody with this role, and could be in nobody else's.</summary>
    public static bool IsOnly(HistoryEntry entry, CaseKind kind, Roles role) =>
        ActionOf(entry, kind) is { IsVoice: true } action && action.Roles == role;

    /// <summary>The advice whose words the reason of a decision is; null where the decision says that it is its own, or
    /// gives none. An earlier release wrote the words of the advice that it followed down once more, and did not
    /// say.</summary>
    public static HistoryEntry? Repeated(HistoryEntry entry, CaseKind kind, IReadOnlyList<HistoryEntry> history) =>
        entry.Text is { } text && IsOnly(entry, kind, Roles.Decide) && !entry.Details.ContainsKey(Act.Voice)
        && history.LastOrDefault(one => one.Sequence < entry.Sequence && IsOnly(one, kind, Roles.Triage)) is { } advice
        && advice.Text == text ? advice : null;

    // An earlier release did not say in which role it was done. What that person did in the same case that only one of
    // them can do tells it, unless it tells of both.
    private static Roles Known(Person by, CaseKind kind, IReadOnlyList<HistoryEntry> history)
    {
        var told = history.Where(one => one.By.Id == by.Id).Select(one => Said(one, kind)).OfType<Roles>().ToHashSet();
        return told.Count == 1 ? told.First() : Roles.None;
    }

    private static Roles? Said(HistoryEntry entry, CaseKind kind) =>
        OneOfThem(ActionOf(entry, kind)?.Roles)
        ?? OneOfThem(WireName.Read<Roles>(entry.Details.GetValueOrDefault(Act.Voice)));

    private static Roles? OneOfThem(Roles? roles) => roles is Roles.Triage or Roles.Decide ? roles : null;

    private static CaseAction? ActionOf(HistoryEntry entry, CaseKind kind) =>
        kind.Actions.FirstOrDefault(action => action.Name == entry.Action);
}
