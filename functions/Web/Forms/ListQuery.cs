using System.Globalization;

namespace Ombud.Web.Forms;

/// <summary>What the addresses of all lists have in common.</summary>
internal static class ListQuery
{
    private const int DefaultSize = 50;

    /// <summary>Null if none is given, and with a problem if it is not one of ours.</summary>
    /// <exception cref="RequestRefusedException">404 for one that is not the caller's.</exception>
    public static Municipality? Asked(
        this Municipalities municipalities, string? name, Caller caller, Problems problems)
    {
        var found = municipalities.Find(name);
        if (found is null && name is not null)
            problems.Add("municipality", Fault.UnknownMunicipality);
        return found is null || caller.MaySee(found.Number) ? found : throw Refusals.NotFound();
    }

    /// <summary>The filter choices; none for callers who see one municipality only.</summary>
    public static IReadOnlyList<Choice> Choices(this Municipalities municipalities, Caller caller) =>
        caller.Has(Roles.Triage) ? [.. municipalities.All.Select(m => new Choice(m.Number, m.Name))] : [];

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
