using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class OwnReportsTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task Ones_own_reports_come_newest_first_and_no_more_than_asked_for()
    {
        var numbers = new List<CaseNumber>();
        for (var hour = 0; hour < 4; hour++)
            numbers.Add((await StoreAsync(Sample.Report(at: Sample.Morning + Duration.FromHours(hour)))).Case.Number);

        var found = await Lists.ReportedByAsync(Sample.Reporter, "3439", 3, default);

        Assert.Equal([numbers[3], numbers[2], numbers[1]], found.Cases.Select(f => f.Case.Number));
    }

    [Fact]
    public async Task Nobody_is_given_the_report_of_another_person_or_municipality()
    {
        await StoreAsync(Sample.Report());

        Assert.Empty((await Lists.ReportedByAsync(Sample.Ombud.Person, "3439", 50, default)).Cases);
        Assert.Empty((await Lists.ReportedByAsync(Sample.Reporter, "3440", 50, default)).Cases);
        var other = Sample.Reporter with { Id = "tenant:report" };
        Assert.Empty((await Lists.ReportedByAsync(other, "3439", 50, default)).Cases);
    }

    [Fact]
    public async Task Ones_own_report_shows_what_has_become_of_it()
    {
        await DoAsync(await StoreAsync(Sample.Report()), Sample.Close);

        var own = Assert.Single((await Lists.ReportedByAsync(Sample.Reporter, "3439", 50, default)).Cases);
        Assert.Equal("closed", own.Case.StateName);
    }

    [Fact]
    public async Task Short_and_empty_answers_of_storage_hide_no_report()
    {
        for (var i = 0; i < 4; i++)
            await StoreAsync(Sample.Report());
        var lists = new CaseLists(Through(new ShortPagesTransport()).Sealed(), StoresSetup.Kinds);

        Assert.Equal(4, (await lists.ReportedByAsync(Sample.Reporter, "3439", 50, default)).Cases.Count);
    }
}
