using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

/// <summary>Inquiries beside breaches, in stores that know both kinds.</summary>
[Collection(SharedAzurite.Name)]
public sealed class InquiryStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly CaseKinds Both = new(Breach.AsKind, Inquiry.AsKind);

    private static readonly Municipality Ringebu = Sample.Ringebu with
    {
        Units =
        [
            new() { Slug = "oppvekst", Name = "Oppvekst", Handles = ["access"] },
            new() { Slug = "helse", Name = "Helse og omsorg", Handles = ["erasure"] },
        ],
    };

    [Fact]
    public async Task Whoever_handles_for_a_unit_finds_its_inquiries_in_a_list_and_nothing_else()
    {
        var (access, erasure) = (await AskAsync(About.Access), await AskAsync(About.Erasure));
        await AskAsync(About.Question); // no unit has it yet
        await StoreAsync(Sample.Report(Sample.Ringebu));

        Assert.Equal([access.Number], await ListAsync("oppvekst"));
        Assert.Equal([erasure.Number], await ListAsync("helse"));
        Assert.Equal(
            new[] { access.Number, erasure.Number }.ToHashSet(), (await ListAsync("helse", "oppvekst")).ToHashSet());
        Assert.Empty(await ListAsync("barn' or Kind ne '"));
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData(Roles.Handle, "3439", "oppvekst", true)]
    [InlineData(Roles.Handle, "3439", "helse", false)]
    [InlineData(Roles.Handle, "3440", "oppvekst", false)]
    [InlineData(Roles.Decide, "3439", "", true)]
    [InlineData(Roles.Decide, "3440", "", false)]
    [InlineData(Roles.Triage, null, "", true)]
    [InlineData(Roles.Report, "3439", "", false)]
    public async Task An_inquiry_is_found_by_those_who_may_know_of_it(
        Roles roles, string? municipality, string unit, bool isFound)
    {
        var one = await AskAsync(About.Access);
        var caller = Sample.With(roles, Sample.All.SingleOrDefault(place => place.Number == municipality)) with
        {
            Units = [unit],
        };

        var found = await Store.FindAsync(caller, Ringebu, one.Number, default);

        Assert.Equal(isFound ? one.Id : null, found?.Case.Id);
    }

    private CaseStore Store => new(Table.Sealed(), Both);

    private async Task<Case> AskAsync(About about)
    {
        var asked = new AskedInquiry(
            about, "Hva har dere om meg?", InquiryChannel.Letter, new("nb"), Sample.Morning);
        var change = Inquiry.Ask(asked, Ringebu, Sample.Controller.Person, Sample.IdempotencyKey(), Sample.Now);
        return Assert.IsType<Committed.Stored>(await Store.CommitNewAsync(() => change, default)).Case;
    }

    private async Task<List<CaseNumber>> ListAsync(params string[] units)
    {
        var filter = new CaseFilter(null, CaseFilter.Open, null, CaseOrder.Due) { Handlers = units };
        var lists = new CaseLists(Table.Sealed(), Both);
        return [.. (await lists.PageAsync([Ringebu.Number], filter, 50, null, default)).Cases.Select(c => c.Number)];
    }
}
