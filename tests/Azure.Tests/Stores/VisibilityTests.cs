using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class VisibilityTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Theory]
    [InlineData(Roles.None, false)]
    [InlineData(Roles.Report, false)]
    [InlineData(Roles.Handle, false)]
    [InlineData(Roles.Ingest, false)]
    [InlineData(Roles.Read, true)]
    [InlineData(Roles.Decide, true)]
    [InlineData(Roles.Triage, true)]
    public async Task A_role_sees_the_cases_of_its_own_municipality_or_none(Roles roles, bool sees)
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));

        Assert.Equal(sees, await SeesAsync(Sample.With(roles, Sample.Ringebu), stored.Case));
    }

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Report)]
    [InlineData(Roles.Handle)]
    [InlineData(Roles.Ingest)]
    [InlineData(Roles.Read)]
    [InlineData(Roles.Decide)]
    public async Task For_every_role_but_the_ombuds_the_case_of_another_municipality_is_not_there(Roles roles)
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));

        Assert.False(await SeesAsync(Sample.With(roles, Sample.Oyer), stored.Case));
    }

    [Fact]
    public async Task No_sum_of_roles_without_the_ombuds_sees_another_municipality()
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));
        var sums = Enumerable.Range(0, 64).Select(i => (Roles)i).Where(r => !r.HasFlag(Roles.Triage));

        foreach (var roles in sums)
            foreach (var place in new[] { Sample.Oyer, null })
                Assert.False(await SeesAsync(Sample.With(roles, place), stored.Case), $"{roles} of {place?.Name}");
    }

    [Fact]
    public async Task The_ombud_sees_the_cases_of_all_four()
    {
        foreach (var place in Sample.All)
            Assert.True(await SeesAsync(Sample.Ombud, (await StoreAsync(Sample.Report(place))).Case));
    }

    [Fact]
    public async Task A_number_under_another_municipality_or_none_is_not_there()
    {
        var number = (await StoreAsync(Sample.Report(Sample.Ringebu))).Case.Number;

        Assert.Null(await Cases.FindAsync(Sample.Ombud, Sample.Oyer, number, default));
        Assert.Null(await Cases.FindAsync(Sample.Ombud, null, number, default));
        Assert.Null(await Cases.FindAsync(Sample.Ombud, Sample.Ringebu, CaseNumber.Read("RIN-26-ZZZZZ")!, default));
    }

    [Fact]
    public async Task Who_reported_finds_the_own_report()
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));

        Assert.NotNull(await ReportedAsync(new(Sample.Reporter, Roles.Report, "3439"), stored.Case));
        Assert.NotNull(await ReportedAsync(new(Sample.Reporter, Roles.Report, null), stored.Case));
    }

    [Fact]
    public async Task A_colleague_the_controller_and_the_ombud_do_not_find_it_as_their_own()
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));

        foreach (var roles in Enum.GetValues<Roles>())
            Assert.Null(await ReportedAsync(Sample.With(roles, Sample.Ringebu), stored.Case));
        Assert.Null(await ReportedAsync(Sample.Ombud, stored.Case));
    }

    [Fact]
    public async Task Who_reported_and_then_moved_to_another_municipality_no_longer_finds_it()
    {
        var stored = await StoreAsync(Sample.Report(Sample.Ringebu));

        Assert.Null(await ReportedAsync(new(Sample.Reporter, Roles.Report, "3440"), stored.Case));
    }

    private async Task<bool> SeesAsync(Caller caller, Case source) =>
        await Cases.FindAsync(caller, Place(source), source.Number, default) is not null;

    private Task<StoredCase?> ReportedAsync(Caller caller, Case source) =>
        Cases.FindOwnAsync(caller, Place(source), source.Number, default);

    private static Municipality Place(Case source) => Sample.All.Single(m => m.Number == source.Municipality);
}
