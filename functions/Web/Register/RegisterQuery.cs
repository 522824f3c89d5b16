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
        var municipality = municipalities.Counted(request, caller, problems);
        var (from, to) = (request.Asked("from"), request.Asked("to"));
        var period = RegisterPeriod.Read(from, to, clock.GetCurrentInstant(), problems);
        var query = new RegisterQuery(
            municipality, period, from ?? Iso(period.From), to ?? Iso(period.To),
            ListQuery.PageSize(request.Asked("pageSize"), problems), After: null);
        return query with { After = cursor.Read(request.Asked("after"), caller, query.Cursor, problems) };
    }

    public string? Seal(string? after, Caller caller, RegisterQuery query) => cursor.Seal(after, caller, query.Cursor);

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
