using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Pages.Fields;

namespace Ombud.Web.Breaches;

/// <summary>A form that was filled in while a colleague changed the same facts.</summary>
/// <param name="Typed">What the page shows now: the newest values, overlaid with this person's changes.</param>
/// <param name="Overruled">What this person typed in fields that a colleague changed too, by field name. Empty for a
/// text that was redacted in the meantime: it must not come back.</param>
internal sealed record FactsConflict(Typed Typed, IReadOnlyDictionary<string, string> Overruled)
{
    public static FactsConflict Merged(FormFields form, Breach newest, IReadOnlyList<HistoryEntry> history)
    {
        var shown = AmendForm.Typed(newest).Values.ToDictionary(one => one.Key, one => one.Value);
        var typed = AmendForm.Typed(form);
        var both = new List<string>();
        var since = Since(form["version"], history);
        var (changed, redacted) = (Changed(since), since.Select(Redactions.TextOf).ToHashSet());
        foreach (var field in BreachFields.Amendable.Where(f => AmendForm.NamesOf(f).All(typed.Ticked)))
        {
            if (changed.Contains(field.Name) || IsRedacted(field.Name))
                both.Add(field.Name);
            else
                foreach (var name in AmendForm.NamesOf(field))
                    shown[name] = typed.All(name);
        }

        // A field that a colleague changed shows the colleague's value, with what was typed beside it.
        return new(new(shown), both.Where(name => Differs(name, typed, shown)).ToDictionary(
            name => name,
            name => IsRedacted(name) ? "" : string.Join(
                ' ', AmendForm.NamesOf(BreachFields.Find(name)!).SelectMany(typed.All))));

        // As a whole, or words of it in the meantime.
        bool IsRedacted(string name) =>
            redacted.Contains(name) || BreachFields.Find(name)!.Read(newest) is [CaseText.Redacted];
    }

    private static bool Differs(
        string field, Typed typed, Dictionary<string, IReadOnlyList<string>> shown) =>
        AmendForm.NamesOf(BreachFields.Find(field)!).Any(name => !typed.All(name).SequenceEqual(shown[name]));

    private static List<HistoryEntry> Since(string? version, IReadOnlyList<HistoryEntry> history)
    {
        var seen = int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return [.. history.Where(e => e.Sequence > seen)];
    }

    private static HashSet<string> Changed(IEnumerable<HistoryEntry> since) =>
    [
        .. since.SelectMany(e => e.Details.Keys).Select(name => name.Split('.'))
            .Where(parts => parts is [_, "before" or "after"]).Select(parts => parts[0]),
    ];
}
