using Ombud.Cases.Inquiries;
using Ombud.Cases.Registers;
using Ombud.Pages.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>How a municipality's inquiries stand, by number alone.</summary>
public sealed class CountInquiries(RegisterStore register, CaseLists lists, CaseQueries queries)
{
    /// <summary>Those that wait for an answer, the first due first; as many as one page holds.</summary>
    public async Task<(IReadOnlyList<WaitingInquiry> Waiting, bool IsMore)> WaitingAsync(
        Municipality municipality, CancellationToken ct)
    {
        var open = new CaseFilter(municipality.Number, CaseFilter.Open, Inquiry.KindName, CaseOrder.Due);
        var page = await lists.PageAsync(municipality.Partitions, open, CaseLists.LargestPage, after: null, ct);
        return (
            [
                .. from one in page.Cases
                   where queries.IsOf(one.Number, one.Municipality) && one.DueAt is not null
                   orderby one.DueAt
                   select new WaitingInquiry(one.Number.Value, one.Unit, one.DueAt!.Value),
            ],
            page.After is not null);
    }

    /// <summary>By when they were registered.</summary>
    public async Task<InquiryCounts> OfYearAsync(
        Municipality municipality, int year, Instant now, CancellationToken ct)
    {
        var tally = new InquiryTally(now);
        var period = new RegisterPeriod(new(year, 1, 1), new(year, 12, 31));
        await foreach (var line in register.ReadAsync(
            municipality.Partitions, Inquiry.AsKind, period, withHistory: false, ct))
            if (line is RegisteredCase { Case: Inquiry one })
                tally.Add(one);
        return tally.Counts;
    }
}
