using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What of the cases a caller asks to see, read from the address.</summary>
/// <param name="Municipalities">Kommunenummer of those that the caller may see, narrowed to the filter.</param>
public sealed record CaseQuery(
    CaseFilter Filter, int PageSize, string? After, IReadOnlyList<string> Municipalities);

/// <summary>Reads such questions, and the way on from one page to the next.</summary>
public sealed class CaseQueries(Municipalities municipalities, PageCursor cursor, CaseKinds kinds)
{
    private const int DefaultSize = 50;

    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public CaseQuery Read(HttpRequest request, Problems problems)
    {
        var caller = request.Caller();
        var filter = WithOrder(new(
            Asked(request, "municipality") is { } name ? Find(name, problems)?.Number : null,
            OneOf(request, "state", States, CaseFilter.Open, problems),
            Asked(request, "kind") is null ? null : OneOf(request, "kind", Kinds, "", problems),
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

    public string? Seal(string? after, Caller caller, CaseQuery query) =>
        cursor.Seal(after, caller, CursorScope.Of(query.Filter));

    /// <summary>To filter by; nothing for those who see one municipality only.</summary>
    public IReadOnlyList<Choice> Choices(Caller caller) =>
        caller.Has(Roles.Triage) ? [.. municipalities.All.Select(m => new Choice(m.Number, m.Name))] : [];

    public string NameOf(string municipality) => municipalities[municipality].Name;

    // What is closed is due no more; it is listed by when it came.
    private static CaseFilter WithOrder(CaseFilter filter) =>
        filter.State is CaseFilter.All or "closed" or "withdrawn" ? filter with { Order = CaseOrder.Newest } : filter;

    private HashSet<string> Kinds => [.. kinds.All.Select(kind => kind.Name)];

    private HashSet<string> States => [CaseFilter.Open, CaseFilter.All, .. kinds.All.SelectMany(kind => kind.States)];

    private Municipality? Find(string name, Problems problems)
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
