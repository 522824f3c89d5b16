using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>Which cases a caller asks to see, read from the address.</summary>
/// <param name="Partitions">Those that the caller may see, narrowed by the filter.</param>
public sealed record CaseQuery(
    CaseFilter Filter, int PageSize, string? After, IReadOnlyList<string> Partitions);

/// <summary>Reads such queries, and the link from one page to the next.</summary>
public sealed class CaseQueries(Municipalities municipalities, PageCursor cursor, CaseKinds kinds)
{
    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public CaseQuery Read(HttpRequest request, Problems problems)
    {
        var caller = request.Caller();
        var filter = WithOrder(new(
            municipalities.Asked(Asked(request, "municipality"), caller, problems)?.Number,
            OneOf(request, "state", States, CaseFilter.Open, problems),
            Asked(request, "kind") is null ? null : OneOf(request, "kind", Kinds, "", problems),
            WireName.Read<CaseOrder>(OneOf(request, "order", [.. WireName.All<CaseOrder>()], "due", problems))
                ?? CaseOrder.Due));
        var after = cursor.Read(Asked(request, "after"), caller, CursorScope.Of(filter), problems);
        var seen = municipalities.All
            .Where(m => caller.MaySee(m.Number) && (filter.Municipality is null || filter.Municipality == m.Number))
            .SelectMany(m => m.Partitions);
        return new(filter, ListQuery.PageSize(Asked(request, "pageSize"), problems), after, [.. seen]);
    }

    public string? Seal(string? after, Caller caller, CaseQuery query) =>
        cursor.Seal(after, caller, CursorScope.Of(query.Filter));

    public IReadOnlyList<Choice> Choices(Caller caller) => municipalities.Choices(caller);

    /// <summary>Whether the number is one of the municipality that owns the partition.</summary>
    public bool IsOf(CaseNumber number, string partition) =>
        municipalities.Find(number.Prefix)?.Partitions.Contains(partition) is true;

    public string NameOf(string municipality) => municipalities[municipality].Name;

    // A closed case is no longer due; such cases are listed by when they were received.
    private static CaseFilter WithOrder(CaseFilter filter) =>
        filter.State is CaseFilter.All or "closed" or "withdrawn" ? filter with { Order = CaseOrder.Newest } : filter;

    private HashSet<string> Kinds => [.. kinds.All.Select(kind => kind.Name)];

    private HashSet<string> States => [CaseFilter.Open, CaseFilter.All, .. kinds.All.SelectMany(kind => kind.States)];

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
