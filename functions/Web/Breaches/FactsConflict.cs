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
        var changed = ChangedSince(form["version"], history);
        foreach (var field in BreachFields.Amendable.Where(f => AmendForm.NamesOf(f).All(typed.Ticked)))
        {
            if (changed.Contains(field.Name) || IsRedacted(field.Name, newest))
                both.Add(field.Name);
            else
                foreach (var name in AmendForm.NamesOf(field))
                    shown[name] = typed.All(name);
        }

        // A field that a colleague changed shows the colleague's value, with what was typed beside it.
        return new(new(shown), both.Where(name => Differs(name, typed, shown)).ToDictionary(
            name => name,
            name => IsRedacted(name, newest) ? "" : string.Join(
                ' ', AmendForm.NamesOf(BreachFields.Find(name)!).SelectMany(typed.All))));
    }

    private static bool IsRedacted(string field, Breach newest) =>
        BreachFields.Find(field)!.Read(newest) is [CaseText.Redacted];

    private static bool Differs(
        string field, Typed typed, Dictionary<string, IReadOnlyList<string>> shown) =>
        AmendForm.NamesOf(BreachFields.Find(field)!).Any(name => !typed.All(name).SequenceEqual(shown[name]));

    private static HashSet<string> ChangedSince(string? version, IReadOnlyList<HistoryEntry> history)
    {
        var seen = int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return
        [
            .. history.Where(e => e.Sequence > seen)
                .SelectMany(e => e.Details.Keys).Select(name => name.Split('.'))
                .Where(parts => parts is [_, "before" or "after"]).Select(parts => parts[0]),
        ];
    }
}
