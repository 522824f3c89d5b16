using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

// One incident in several municipalities: what finds its cases, and what of an earlier sending is still known.
[Collection(SharedAzurite.Name)]
public sealed class GroupTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string Group = Breach.GroupOf(Sample.Ombud.Person, "key");

    private static readonly string[] Everywhere = [.. Sample.All.Select(m => m.Number)];

    [Fact]
    public async Task The_cases_of_an_incident_are_found_in_every_municipality_that_it_hit()
    {
        var oyer = await StoreAsync(Joint(Sample.Oyer));
        var gausdal = await StoreAsync(Joint(Sample.Gausdal));
        await StoreAsync(Joint(Sample.Ringebu, Breach.GroupOf(Sample.Ombud.Person, "another")));
        await StoreAsync(Sample.Report(Sample.Lillehammer));

        var found = await Lists.OfGroupAsync(Group, Everywhere, default);

        Assert.Equal([oyer.Case.Number, gausdal.Case.Number], found.Select(one => one.Number));
        Assert.All(found, one => Assert.Equal(Group, one.Group));
    }

    [Fact]
    public async Task The_cases_of_an_incident_are_looked_for_only_where_one_may_look()
    {
        await StoreAsync(Joint(Sample.Oyer));

        Assert.Empty(await Lists.OfGroupAsync(Group, ["3439"], default));
        Assert.Empty(await Lists.OfGroupAsync(Group[..^1], Everywhere, default));
    }

    [Fact]
    public async Task A_joint_report_is_stored_with_what_ties_it_to_the_others_in_one_transaction()
    {
        var transport = new UnreliableTransport();

        await new CaseStore(Through(transport).Sealed(), StoresSetup.Kinds)
            .CommitNewAsync(() => Joint(Sample.Oyer), default);

        Assert.Equal(["POST $batch"], transport.Sent);
        var row = Assert.Single(await RowsAsync("group"));
        Assert.Equal("3440", row.PartitionKey);
        Assert.StartsWith($"g_{Group}_", row.RowKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_tied_to_an_incident_is_found_there()
    {
        var alone = await StoreAsync(Sample.Report());
        var other = await StoreAsync(Joint(Sample.Oyer));

        await DoAsync(alone, one => Linked(one, other.Case));

        Assert.Equal(2, (await Lists.OfGroupAsync(Group, Everywhere, default)).Count);
        Assert.Equal(2, (await RowsAsync("group")).Count);
    }

    [Fact]
    public async Task What_an_earlier_sending_left_is_known_by_its_key_and_its_body()
    {
        var key = Sample.IdempotencyKey();
        var stored = await StoreAsync(Sample.Report(key: key));

        var again = await Cases.FindSentAsync("3439", key, default);
        var other = await Cases.FindSentAsync("3439", key with { Body = "other" }, default);

        Assert.Equal(stored.Case.Id, Assert.IsType<Committed.Already>(again).Case.Id);
        Assert.IsType<Committed.KeyReused>(other);
        Assert.Null(await Cases.FindSentAsync("3440", key, default));
        Assert.Null(await Cases.FindSentAsync("3439", Sample.IdempotencyKey(), default));
    }

    private static Change Joint(Municipality municipality, string? group = null) => Breach.Report(
        new(Sample.Facts(), Findings.Nothing), municipality,
        new(Sample.Ombud.Person, IsShared: true, Sample.IdempotencyKey()), Sample.Now,
        group: group ?? Group);

    private static Change Linked(Case one, Case other)
    {
        var later = Sample.Now with { Now = Sample.Morning + Duration.FromHours(1) };
        var decision = ((Breach)one).Link(Sample.Ombud, (Breach)other, later);
        return Assert.IsType<ActionResult.Accepted>(decision).Change;
    }
}
