using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class SessionStoreTests(SignInApp app)
{
    private static readonly Caller Kari = new(new("tid:oid", "Kari Prøve"), Roles.Read | Roles.Decide, "3439");

    private readonly FakeClock _clock = new(Tokens.Now);

    [Theory]
    [InlineData("3439", Roles.Read | Roles.Decide)]
    [InlineData(null, Roles.Triage)]
    public async Task Who_signed_in_is_found_again(string? municipality, Roles roles)
    {
        var caller = Kari with { Municipality = municipality, Roles = roles };

        var id = await Store().BeginAsync(caller, InHours(8), default);

        Assert.Equal(caller, await Store().FindAsync(id, default));
    }

    [Fact]
    public async Task A_session_keeps_the_units_whose_inquiries_the_person_handles()
    {
        var id = await Store().BeginAsync(Kari with { Units = ["oppvekst", "helse"] }, InHours(8), default);

        Assert.Equal(["oppvekst", "helse"], (await Store().FindAsync(id, default))!.Units);
    }

    [Fact]
    public async Task The_table_holds_no_id_that_anybody_could_sign_in_with()
    {
        var id = await Store().BeginAsync(Kari, InHours(8), default);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id)));
        var row = (await app.Table.GetEntityAsync<TableEntity>(hash[..2], hash)).Value;
        Assert.DoesNotContain(row.Keys, column => $"{row[column]}".Contains(id, StringComparison.Ordinal));
        Assert.Null(await Store().FindAsync(hash, default));
    }

    [Fact]
    public async Task A_session_is_over_when_its_time_is()
    {
        var store = Store();
        var id = await store.BeginAsync(Kari, InHours(8), default);

        _clock.AdvanceHours(8);
        _clock.AdvanceTicks(-1);
        Assert.NotNull(await store.FindAsync(id, default));
        _clock.AdvanceTicks(1);
        Assert.Null(await store.FindAsync(id, default));
    }

    [Fact]
    public async Task An_ended_session_is_over_here_at_once_and_elsewhere_after_half_a_minute()
    {
        var (here, elsewhere) = (Store(), Store());
        var id = await here.BeginAsync(Kari, InHours(8), default);
        await elsewhere.FindAsync(id, default);

        await here.EndAsync(id, default);

        Assert.Null(await here.FindAsync(id, default));
        _clock.AdvanceSeconds(30);
        Assert.Null(await elsewhere.FindAsync(id, default));
    }

    [Fact]
    public async Task A_page_that_asks_many_times_reads_the_table_once()
    {
        var store = Store();
        var id = await store.BeginAsync(Kari, InHours(8), default);
        await store.FindAsync(id, default);
        await Store().EndAsync(id, default);

        _clock.AdvanceSeconds(29);

        Assert.Equal(Kari, await store.FindAsync(id, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../Cases")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_id_that_was_never_given_out_is_nobody(string id)
    {
        Assert.Null(await Store().FindAsync(id, default));
        await Store().EndAsync(id, default);
    }

    [Fact]
    public async Task Rows_of_expired_sessions_are_deleted_and_no_others()
    {
        var over = await Store().BeginAsync(Kari, Tokens.Now - Duration.FromDays(1), default);
        var open = await Store().BeginAsync(Kari, InHours(8), default);

        var count = await Store().DeleteExpiredAsync(default);

        Assert.True(count >= 1);
        Assert.Null(await Store().FindAsync(over, default));
        Assert.Equal(Kari, await Store().FindAsync(open, default));
    }

    [Theory]
    [InlineData("Roles", "Triage")]
    [InlineData("Municipality", "3405")]
    [InlineData("PersonId", "tid:another")]
    [InlineData("Seal", null)]
    public async Task A_session_that_was_changed_in_storage_signs_nobody_in(string column, string? value)
    {
        var id = await Store().BeginAsync(Kari, InHours(8), default);
        var hash = SessionStore.HashOf(id);
        var row = (await app.Table.GetEntityAsync<TableEntity>(hash[..2], hash)).Value;
        row[column] = value;
        await app.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Null(await Store().FindAsync(id, default));
        Assert.DoesNotContain(
            await Store().OpenAsync(_ => true, default), one => one.Caller.Person.Id == "tid:another");
    }

    private SessionStore Store() => new(app.Table.Sealed(), _clock, RandomNumberGenerator.GetBytes);

    private static Instant InHours(int hours) => Tokens.Now + Duration.FromHours(hours);
}
