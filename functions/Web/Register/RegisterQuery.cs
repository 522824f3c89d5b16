using Ombud.Cases.Registers;
using Ombud.Web.Forms;

namespace Ombud.Web.Register;

/// <summary>Which part of which register a caller asks for, read from the address.</summary>
/// <param name="From">As typed; filled in if left out.</param>
public sealed record RegisterQuery(
    Municipality Municipality, RegisterPeriod Period, string From, string To, int PageSize, string? After)
{
    public CursorScope Cursor => new("register", Municipality.Number, Period.ToString());
}

/// <summary>Reads such queries.</summary>
public sealed class RegisterQueries(Municipalities municipalities, PageCursor cursor, IClock clock)
{
    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public RegisterQuery Read(HttpRequest request, Problems problems)
    {
        var caller = request.Caller();
        // The ombud has no municipality and starts with the first.
        var municipality = municipalities.Asked(Asked(request, "municipality"), caller, problems)
            ?? municipalities.Find(caller.Municipality) ?? municipalities.All[0];
        var (from, to) = (Asked(request, "from"), Asked(request, "to"));
        var period = RegisterPeriod.Read(from, to, clock.GetCurrentInstant(), problems);
        var query = new RegisterQuery(
            municipality, period, from ?? Iso(period.From), to ?? Iso(period.To),
            ListQuery.PageSize(Asked(request, "pageSize"), problems), After: null);
        return query with { After = cursor.Read(Asked(request, "after"), caller, query.Cursor, problems) };
    }

    public string? Seal(string? after, Caller caller, RegisterQuery query) => cursor.Seal(after, caller, query.Cursor);

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string? Asked(HttpRequest request, string name) =>
        request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } value ? value : null;
}
