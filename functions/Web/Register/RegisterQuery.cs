using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Registers;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Register;

/// <summary>Which part of which register a caller asks for, read from the address.</summary>
/// <param name="From">As typed; filled in where nothing was.</param>
public sealed record RegisterQuery(
    Municipality Municipality, RegisterPeriod Period, string From, string To, int PageSize, string? After)
{
    private const int DefaultSize = 50;

    public CursorScope Cursor => new("register", Municipality.Number, Period.ToString());

    /// <exception cref="RequestRefusedException">404 for a municipality that is not the caller's.</exception>
    public static RegisterQuery Read(
        HttpRequest request, Municipalities municipalities, PageCursor cursor, Instant now, Problems problems)
    {
        var caller = request.Caller();
        var municipality = Chosen(request, municipalities, caller, problems);
        var (from, to) = (Asked(request, "from"), Asked(request, "to"));
        var period = RegisterPeriod.Read(from, to, now, problems);
        var query = new RegisterQuery(
            municipality, period, from ?? Iso(period.From), to ?? Iso(period.To), Size(request, problems), null);
        if (Asked(request, "after") is not { } @sealed)
            return query;
        var after = cursor.Open(@sealed, caller, query.Cursor);
        if (after is null)
            problems.Add("after", Fault.UnknownValue);
        return query with { After = after };
    }

    // The ombud has no municipality and begins with the first.
    private static Municipality Chosen(
        HttpRequest request, Municipalities municipalities, Caller caller, Problems problems)
    {
        var usual = municipalities.Find(caller.Municipality) ?? municipalities.All[0];
        if (Asked(request, "municipality") is not { } name)
            return usual;
        var found = municipalities.Find(name);
        if (found is null)
            problems.Add("municipality", Fault.UnknownMunicipality);
        else if (!caller.MaySee(found.Number))
            throw Refusals.NotFound();
        return found ?? usual;
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

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string? Asked(HttpRequest request, string name) =>
        request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } value ? value : null;
}
