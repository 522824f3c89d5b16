using System.Globalization;
using Ombud.Cases.Registers;
using Ombud.Pages.Inquiries;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Inquiries;

/// <summary>How a municipality answers its citizens: what is on time now, and a year in numbers. No word of what
/// anybody wrote.</summary>
public sealed class ShowInquiries(
    CountInquiries count, CaseQueries queries, Municipalities municipalities, PageAnswer pages, IClock clock)
{
    [Function("ShowInquiries"), Allow(Roles.Read | Roles.Decide | Roles.Triage), Costs(Effort.Check)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "henvendelser")] HttpRequest request,
        CancellationToken ct)
    {
        var (caller, now, problems) = (request.Caller(), clock.GetCurrentInstant(), new Problems());
        var municipality = municipalities.Counted(request, caller, problems);
        var thisYear = now.InZone(Norway.Zone).Year;
        var year = YearOf(request.Asked("year"), thisYear, problems);
        var waiting = problems.Any ? new([], [], false) : await count.WaitingAsync(municipality, ct);
        var (counts, unreadable) = problems.Any ? (null, []) : await count.OfYearAsync(municipality, year, now, ct);
        var view = new InquiriesView(municipality.Number, municipality.FullName, year)
        {
            Municipalities = ListQuery.Choices(municipalities.All, caller),
            Years = [.. YearsTo(thisYear)],
            Waiting = waiting.Readable,
            IsMore = waiting.IsMore,
            Counts = counts,
            Unreadable =
                [.. waiting.Unreadable.Union(unreadable).Select(one => queries.NameOfUnreadable(one, caller))],
            Problems = FormProblems.Of(problems),
        };
        var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await pages.OfAsync<InquiriesPage, InquiriesView>(request, view, status);
    }

    private static int YearOf(string? asked, int thisYear, Problems problems)
    {
        if (asked is null)
            return thisYear;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && YearsTo(thisYear).Contains(year))
            return year;
        problems.Add("year", Fault.UnknownValue);
        return thisYear;
    }

    private static IEnumerable<int> YearsTo(int thisYear) =>
        Enumerable.Range(RegisterPeriod.Earliest.Year, thisYear - RegisterPeriod.Earliest.Year + 1).Reverse();
}
