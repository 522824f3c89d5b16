using Ombud.Cases.Inquiries;
using Ombud.Cases.Registers;
using Ombud.Pages.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <param name="Unreadable">Numbers, or keys, of those that nobody can say anything of; not to be shown as they are.
/// </param>
public sealed record Waiting(
    IReadOnlyList<WaitingInquiry> Readable, IReadOnlyList<string> Unreadable, bool IsMore);

/// <summary>How a municipality's inquiries stand, by number alone.</summary>
public sealed class CountInquiries(RegisterStore register, CaseLists lists, CaseQueries queries)
{
    /// <summary>Those that wait for an answer, the first due first; as many as one page holds.</summary>
    public async Task<Waiting> WaitingAsync(Municipality municipality, CancellationToken ct)
    {
        var open = new CaseFilter(municipality.Number, CaseFilter.Open, Inquiry.KindName, CaseOrder.Due);
        var page = await lists.PageAsync(municipality.Partitions, open, CaseLists.LargestPage, after: null, ct);
        return new(
            [
                .. from one in page.Cases
                   where queries.IsOf(one.Number, one.Municipality) && one.DueAt is not null
                   orderby one.DueAt
                   select new WaitingInquiry(one.Number.Value, one.Unit, one.DueAt!.Value),
            ],
            page.Unreadable, page.After is not null);
    }

    /// <summary>By when they were registered; and those that nobody can count, as <see cref="Waiting"/> has them.
    /// </summary>
    public async Task<(InquiryCounts Counts, IReadOnlyList<string> Unreadable)> OfYearAsync(
        Municipality municipality, int year, Instant now, CancellationToken ct)
    {
        var (tally, unreadable) = (new InquiryTally(now), new List<string>());
        var period = new RegisterPeriod(new(year, 1, 1), new(year, 12, 31));
        await foreach (var line in register.ReadAsync(
            municipality.Partitions, Inquiry.AsKind, period, withHistory: false, ct))
            if (line is RegisteredCase { Case: Inquiry one })
                tally.Add(one);
            else if (line is UnreadableCase { Number: var number })
                unreadable.Add(number);
        return (tally.Counts, unreadable);
    }
}
