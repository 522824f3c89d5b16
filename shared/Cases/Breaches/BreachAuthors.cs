using Ombud.Cases.Actions;

namespace Ombud.Cases.Breaches;

// Who wrote a reason that a breach holds, where the case alone does not tell.
internal static class BreachAuthors
{
    public static Authors OfAwareness(Breach breach, IReadOnlyList<HistoryEntry> history) =>
        Of(breach, history, entry => entry.Seals.ContainsKey(SetAwareness.AwareAt.Name));

    // What follows the ombud's advice rests on the ombud's words.
    public static Authors OfDecision(
        Breach breach, ControllerDecision<Outcome> decision, IReadOnlyList<HistoryEntry> history)
    {
        if (decision.AdvisedBy is { } ombud)
            return Authors.Of(ombud);
        var known = Of(breach, history, entry => entry.At == decision.At && entry.By == decision.By
            && Voices.IsOnly(entry, breach.OfKind, Roles.Decide));
        return known.Persons.Count > 0 ? known : Authors.Of(decision.By, Roles.Decide);
    }

    public static Authors OfEnding(Breach breach, Ending ending, IReadOnlyList<HistoryEntry> history) =>
        ending.ProposedBy is { } ombud
            ? Authors.Of(ombud)
            : Of(breach, history, entry => entry.At == ending.At && entry.By == ending.By
                && breach.Actions.OfType<EndCase>().Any(action => action.Name == entry.Action));

    private static Authors Of(
        Breach breach, IReadOnlyList<HistoryEntry> history, Func<HistoryEntry, bool> isWritten) =>
        history.LastOrDefault(isWritten) is { } entry
            ? Authors.Of(entry, breach, history)
            : new([], Roles.None);
}
