using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What of the cases a caller asks to see, read from the address.</summary>
/// <param name="Municipalities">Kommunenummer of those that the caller may see, narrowed to the filter.</param>
public sealed record CaseQuery(
    CaseFilter Filter, int PageSize, string? After, IReadOnlyList<string> Municipalities)
{
    private const int DefaultSize = 50;

    private static readonly HashSet<string> States =
        [CaseFilter.Open, CaseFilter.All, .. WireName.All<BreachState>()];

    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public static CaseQuery Read(
        HttpRequest request, Municipalities municipalities, PageCursor cursor, Problems problems)
    {
        var caller = request.Caller();
        var filter = WithOrder(new(
            Asked(request, "municipality") is { } name ? Find(municipalities, name, problems)?.Number : null,
            OneOf(request, "state", States, CaseFilter.Open, problems),
            Asked(request, "kind") is null ? null : OneOf(request, "kind", [Breach.KindName], "", problems),
            WireName.Read<CaseOrder>(OneOf(request, "order", [.. WireName.All<CaseOrder>()], "due", problems))
                ?? CaseOrder.Due));
        if (filter.Municipality is { } wanted && !caller.MaySee(wanted))
            throw Refusals.NotFound();
        var scope = CursorScope.Of(filter);
        var after = Asked(request, "after") is { } @sealed ? cursor.Open(@sealed, caller, scope) : null;
        if (after is null && Asked(request, "after") is not null)
            problems.Add("after", Fault.UnknownValue);
        var seen = municipalities.All.Select(m => m.Number)
            .Where(m => caller.MaySee(m) && (filter.Municipality is null || filter.Municipality == m));
        return new(filter, Size(request, problems), after, [.. seen]);
    }

    // What is closed is due no more; it is listed by when it came.
    private static CaseFilter WithOrder(CaseFilter filter) =>
        filter.State is CaseFilter.All or "closed" or "withdrawn" ? filter with { Order = CaseOrder.Newest } : filter;

    private static Municipality? Find(Municipalities municipalities, string name, Problems problems)
    {
        var found = municipalities.Find(name);
        if (found is null)
            problems.Add("municipality", Fault.UnknownMunicipality);
        return found;
    }

    private static int Size(HttpRequest request, Problems problems)
    {
        if (Asked(request, "pageSize") is not { } text)
            return DefaultSize;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size is >= 1 and <= CaseLists.LargestPage)
            return size;
        problems.Add("pageSize", Fault.OutOfRange, CaseLists.LargestPage);
        return DefaultSize;
    }

    private static string OneOf(
        HttpRequest request, string name, HashSet<string> values, string fallback, Problems problems)
    {
        if (Asked(request, name) is not { } asked)
            return fallback;
        if (values.Contains(asked))
            return asked;
        problems.Add(name, Fault.UnknownValue);
        return fallback;
    }

    private static string? Asked(HttpRequest request, string name) =>
        request.Query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
