using System.Globalization;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>A form that was filled in while a colleague changed the same facts.</summary>
/// <param name="Typed">What the page shows now: the newest, and over it what this person changed.</param>
/// <param name="Overruled">What this person typed in fields that a colleague changed too, by the field's name. Empty
/// for a text that was redacted meanwhile: it must not come back.</param>
internal sealed record FactsConflict(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Typed, IReadOnlyDictionary<string, string> Overruled)
{
    public static FactsConflict Merged(FormFields form, Breach newest, IReadOnlyList<HistoryEntry> history)
    {
        var shown = AmendForm.Typed(newest).ToDictionary(one => one.Key, one => one.Value);
        var typed = AmendForm.Typed(form);
        var both = new List<string>();
        var changed = ChangedSince(form["version"], history);
        foreach (var field in AmendableFields.All.Where(f => AmendForm.NamesOf(f).All(typed.ContainsKey)))
        {
            if (changed.Contains(field.Name) || IsRedacted(field.Name, newest))
                both.Add(field.Name);
            else
                foreach (var name in AmendForm.NamesOf(field))
                    shown[name] = typed[name];
        }

        // A field that a colleague changed shows the colleague's; what was typed there stands beside it.
        return new(shown, both.Where(name => Differs(name, typed, shown)).ToDictionary(
            name => name,
            name => IsRedacted(name, newest) ? "" : string.Join(
                ' ', AmendForm.NamesOf(AmendableFields.Find(name)!).SelectMany(part => typed[part]))));
    }

    private static bool IsRedacted(string field, Breach newest) =>
        AmendableFields.Find(field)!.Read(newest) is [CaseText.Redacted];

    private static bool Differs(
        string field, Dictionary<string, IReadOnlyList<string>> typed,
        Dictionary<string, IReadOnlyList<string>> shown) =>
        AmendForm.NamesOf(AmendableFields.Find(field)!).Any(name => !typed[name].SequenceEqual(shown[name]));

    private static HashSet<string> ChangedSince(string? version, IReadOnlyList<HistoryEntry> history)
    {
        var seen = int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return
        [
            .. history.Where(e => e.Sequence > seen)
                .SelectMany(e => e.Details.Keys).Where(name => name.Contains('.', StringComparison.Ordinal))
                .Select(name => name.Split('.')[0]),
        ];
    }
}
