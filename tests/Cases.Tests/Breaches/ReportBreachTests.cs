using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class ReportBreachTests
{
    [Fact]
    public void Awareness_is_presumed_at_discovery_and_its_clock_runs_at_once()
    {
        var discovered = A.Morning - Duration.FromHours(5);

        var breach = (Breach)A.Reported(A.Report() with { DiscoveredAt = discovered }).Case;

        Assert.Equal(Awareness.Presumed, breach.Awareness);
        Assert.Equal(discovered + Duration.FromHours(72), breach.DueAt);
        Assert.Equal(A.Morning, breach.ReceivedAt);
    }

    [Fact]
    public void The_number_names_the_municipality_and_the_Norwegian_year_and_nothing_else()
    {
        var newYearInOslo = A.Oslo("2027-01-01T00:30+01");

        var number = A.Reported(A.Report(), newYearInOslo).Case.Number;

        Assert.Matches("^RIN-27-[2-9A-HJKMNP-TV-Z]{5}$", number.Value);
    }

    [Fact]
    public void The_report_alerts_the_ombud_the_deputy_and_the_municipality()
    {
        var alerts = A.Reported().Alerts.Select(a => (a.To, a.Via));

        Assert.Equal(
            [(Recipient.Ombud, Channel.Feed), (Recipient.Deputy, Channel.Feed), (Recipient.Contact, Channel.Mail)],
            alerts);
    }

    [Fact]
    public void The_first_history_entry_begins_the_chain()
    {
        var change = A.Reported();

        Assert.True(change.Entry.Follows(HistoryEntry.Beginning));
        Assert.Equal(change.Entry.Hash, change.Case.HistoryHead);
        Assert.Equal(1, change.Case.Version);
    }

    [Fact]
    public void Newer_cases_sort_first()
    {
        var older = A.Reported(at: A.Morning).Case.Id;
        var newer = A.Reported(at: A.Morning + Duration.FromTicks(1)).Case.Id;

        Assert.True(string.CompareOrdinal(newer.Value, older.Value) < 0);
    }
}
