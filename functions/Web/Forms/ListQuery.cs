using System.Globalization;

namespace Ombud.Web.Forms;

/// <summary>What the addresses of all lists have in common.</summary>
internal static class ListQuery
{
    private const int DefaultSize = 50;

    /// <summary>Null for what is not asked, and for what a form leaves empty.</summary>
    public static string? Asked(this HttpRequest request, string name) =>
        request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The one whose numbers are asked for, or the caller's own; the ombud, who has none, starts with the
    /// first.</summary>
    /// <exception cref="RequestRefusedException">404 for one that is not the caller's, or is kept for tests: it is
    /// counted nowhere.</exception>
    public static Municipality Counted(
        this Municipalities municipalities, HttpRequest request, Caller caller, Problems problems)
    {
        var found = municipalities.Asked(request.Asked("municipality"), caller, problems)
            ?? municipalities.Find(caller.Municipality) ?? municipalities.All[0];
        return found.IsTest ? throw Refusals.NotFound() : found;
    }

    /// <summary>Null if none is given, and with a problem if it is not one of ours.</summary>
    /// <exception cref="RequestRefusedException">404 for one that is not the caller's.</exception>
    public static Municipality? Asked(
        this Municipalities municipalities, string? name, Caller caller, Problems problems) =>
        Known(municipalities.Find(name), name, caller, problems);

    /// <summary>The same where what is unsorted is looked at too.</summary>
    /// <inheritdoc cref="Asked(Municipalities, string?, Caller, Problems)"/>
    public static Municipality? AskedPlace(
        this Municipalities municipalities, string? name, Caller caller, Problems problems) =>
        Known(municipalities.Place(name), name, caller, problems);

    private static Municipality? Known(Municipality? found, string? name, Caller caller, Problems problems)
    {
        if (found is null && name is not null)
            problems.Add("municipality", Fault.UnknownMunicipality);
        return found is null || caller.MaySee(found.Number) ? found : throw Refusals.NotFound();
    }

    /// <summary>The filter choices; none for callers who see one municipality only.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Municipality> all, Caller caller) =>
        caller.Has(Roles.Triage) ? [.. all.Select(m => new Choice(m.Number, m.Name))] : [];

    public static int PageSize(string? asked, Problems problems)
    {
        if (asked is null)
            return DefaultSize;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size is >= 1 and <= CaseLists.LargestPage)
            return size;
        problems.Add("pageSize", Fault.OutOfRange, CaseLists.LargestPage);
        return DefaultSize;
    }
}
