using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>Which cases a caller asks to see, read from the address.</summary>
/// <param name="Partitions">Those that the caller may see, narrowed by the filter.</param>
public sealed record CaseQuery(
    CaseFilter Filter, int PageSize, string? After, IReadOnlyList<string> Partitions);

/// <summary>Reads such queries, and the link from one page to the next.</summary>
public sealed class CaseQueries(Municipalities municipalities, PageCursor cursor, CaseKinds kinds, IClock clock)
{
    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public CaseQuery Read(HttpRequest request, Problems problems)
    {
        var caller = request.Caller();
        var filter = WithOrder(new(
            municipalities.AskedPlace(request.Asked("municipality"), caller, problems)?.Number,
            OneOf(request, "state", States, CaseFilter.Open, problems),
            request.Asked("kind") is null ? null : OneOf(request, "kind", Kinds, "", problems),
            WireName.Read<CaseOrder>(OneOf(request, "order", [.. WireName.All<CaseOrder>()], "due", problems))
                ?? CaseOrder.Due)
        {
            Unit = Sought(request, problems),
            Severity = request.Asked("severity") is null
                ? null
                : OneOf(request, "severity", [.. WireName.All<SeverityBand>()], "", problems),
            Handlers = caller.SeesAll ? null : caller.Units,
            About = request.Asked("about") is null ? null : OneOf(request, "about", Codes, "", problems),
            Turn = IsTicked(request, "mine", problems) ? Own(caller) : null,
            Owes = IsTicked(request, "owes", problems),
            Received = Received(request, problems),
        });
        var after = cursor.Read(request.Asked("after"), caller, CursorScope.Of(filter), problems);
        return new(
            filter, ListQuery.PageSize(request.Asked("pageSize"), problems), after, [.. Seen(caller, filter)]);
    }

    /// <summary>The open cases that the caller sees, worst soonest first.</summary>
    /// <param name="isTurn">Only those whose next step is theirs.</param>
    public CaseQuery OwnOpen(Caller caller, bool isTurn, int size)
    {
        var filter = new CaseFilter(Municipality: null, CaseFilter.Open, Kind: null, CaseOrder.Due)
        {
            Handlers = caller.SeesAll ? null : caller.Units,
            Turn = isTurn ? Own(caller) : null,
        };
        return new(filter, size, After: null, [.. Seen(caller, filter)]);
    }

    public string? Seal(string? after, Caller caller, CaseQuery query) =>
        cursor.Seal(after, caller, CursorScope.Of(query.Filter));

    public IReadOnlyList<Choice> Choices(Caller caller) => ListQuery.Choices(municipalities.Places, caller);

    /// <inheritdoc cref="Municipalities.IsOf"/>
    public bool IsOf(CaseNumber number, string partition) => municipalities.IsOf(number, partition);

    /// <inheritdoc cref="Municipality.NameOfUnreadable"/>
    public string NameOfUnreadable(string number, Caller caller) =>
        caller.Has(Roles.Triage) || municipalities.Find(caller.Municipality) is not { } own
            ? number
            : own.NameOfUnreadable(number);

    public string NameOf(string municipality) => municipalities[municipality].Name;

    /// <summary>What was typed to find one case by its number; null for anything else.</summary>
    public static CaseNumber? NumberIn(HttpRequest request) => CaseNumber.Read(request.Asked("unit"));

    // What is kept for tests the ombud sees only on asking for it.
    private IEnumerable<string> Seen(Caller caller, CaseFilter filter) => municipalities.Places
        .Where(m => caller.MaySee(m.Number) && (filter.Municipality is { } asked
            ? asked == m.Number
            : !m.IsTest || m.Number == caller.Municipality))
        .SelectMany(m => m.Partitions);

    // The municipality's part is the controller's, whoever looks at it; a unit's is its own.
    private static Roles Own(Caller caller) => caller.Has(Roles.Triage) ? Roles.Triage
        : caller.SeesAll ? Roles.Decide : Roles.Handle;

    private static string? Sought(HttpRequest request, Problems problems)
    {
        var unit = request.Asked("unit");
        if (unit?.Length > Limits.Unit)
            problems.Add("unit", Fault.TooLong, Limits.Unit);
        else if (unit is not null && unit.Any(char.IsControl))
            problems.Add("unit", Fault.UnknownValue);
        return unit;
    }

    private static bool IsTicked(HttpRequest request, string name, Problems problems) =>
        OneOf(request, name, ["true"], "", problems).Length > 0;

    private RegisterPeriod? Received(HttpRequest request, Problems problems)
    {
        var (from, to) = (request.Asked("from"), request.Asked("to"));
        return from is null && to is null
            ? null
            : RegisterPeriod.Read(from, to, clock.GetCurrentInstant(), problems);
    }

    // A closed case is no longer due; such cases are listed by when they were received.
    private static CaseFilter WithOrder(CaseFilter filter) =>
        filter.State is CaseFilter.All or "closed" or "withdrawn" ? filter with { Order = CaseOrder.Newest } : filter;

    private HashSet<string> Kinds => [.. kinds.All.Select(kind => kind.Name)];

    private HashSet<string> States => [CaseFilter.Open, CaseFilter.All, .. kinds.All.SelectMany(kind => kind.States)];

    private HashSet<string> Codes => [.. kinds.All.SelectMany(kind => kind.Codes)];

    private static string OneOf(
        HttpRequest request, string name, HashSet<string> values, string fallback, Problems problems)
    {
        if (request.Asked(name) is not { } asked)
            return fallback;
        if (values.Contains(asked))
            return asked;
        problems.Add(name, Fault.UnknownValue);
        return fallback;
    }
}
