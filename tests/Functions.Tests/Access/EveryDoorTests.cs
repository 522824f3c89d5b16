using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Azure.Data.Tables;
using Ombud.Cases.Breaches;
using Ombud.Functions.Tests.Doors;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Access;

// Every verb of every route, with everything that one can do to a case there, for nobody and for every token that any
// tenant can issue, about the own municipality and others. What is right is worked out from the rules, not asked of
// the code: Standing says what a token is worth, Knock.Expected what it opens.
public sealed class EveryDoorTests(SharedTenant suite) : IClassFixture<SharedTenant>, IDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly HttpClient _client = new(Browser.Plain());

    public static TheoryData<string, string> Doors
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var door in Door.All)
                all.Add(door.Method, door.Route);
            return all;
        }
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public void Every_action_is_in_the_table_of_who_may_do_what() => Assert.Equal(
        Breach.AsKind.Actions.Select(action => action.Name).Order(), Knock.Actions.Keys.Order());

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_door_opens_for_whoever_may_and_for_nobody_else_and_shows_nothing_of_anothers(
        string method, string route)
    {
        var door = Door.All.Single(one => one.Method == method && one.Route == route);
        var right = await suite.RightAsync(door);
        var refused = Tries(right.SelectMany(one => Knock.Of(one.Seed, one.Right, Named(door))).ToList());
        var before = door.IsPost ? await RowsAsync() : [];

        await SendAsync(refused.Where(one => one.Expected is not Outcome.LetIn));

        AssertNoFaults();
        if (door.IsPost)
            Assert.Equal(before, await RowsAsync());
        await LetInAsync(door.IsPost && door.Asks("number")
            ? Tries([.. await FreshAsync(right)])
            : refused);
        AssertNoFaults();

        async Task<IEnumerable<Knock>> FreshAsync(IReadOnlyList<(Fuzz.Seed Seed, Fuzz.Shot Right)> shots)
        {
            var fresh = await Task.WhenAll(Named(door).Select(place => suite.ReportAsync(place.Municipality)));
            return shots.SelectMany(one => Knock.Of(one.Seed, one.Right, fresh));
        }
    }

    [Fact]
    public async Task What_was_copied_is_still_seen_where_it_belongs_and_the_control_finds_the_copy()
    {
        using var ombud = suite.World.Suite.Bearer("ombud");
        var (first, other) = (suite.Places[0], suite.Places[1]);

        var own = await ombud.PageAsync($"/saker/{other.Number}");
        var control = await ombud.PageAsync($"/kontroll?municipality={first.Municipality.Number}");

        Assert.Contains(other.Secret, own.Said(), StringComparison.Ordinal);
        Assert.NotNull(control.QuerySelector("[data-fault='out-of-place']"));
    }

    [Fact]
    public async Task What_is_anothers_is_answered_like_what_does_not_exist()
    {
        using var reader = suite.World.Suite.Bearer("reader-lillehammer");

        var anothers = await reader.JsonAsync($"/api/cases/{suite.Places[1].Number}");
        var nothing = await reader.JsonAsync($"/api/cases/{suite.Places[1].Numbers}ZZZZZ");
        anothers["reference"] = nothing["reference"] = null;

        Assert.Equal(nothing.ToJsonString(), anothers.ToJsonString());
    }

    // Of a case: of the one that has its tenant to itself and the one that shares it.
    private IReadOnlyList<Place> Named(Door door) => door.Asks("number") ? [.. suite.Places.Skip(1)] : suite.Places;

    // A token that is worth nothing is refused before anybody looks at the request: one of each door is enough.
    private List<Try> Tries(List<Knock> knocks) =>
    [
        .. from knock in knocks
           from who in suite.Visitors
           where !who.IsRefused || knock == knocks[0]
           select new Try(knock, who, knock.Expected(who)),
    ];

    // Whoever has nothing to do with a municipality leaves every row of it as it was. What costs much is done once by
    // each who may, however the token says it.
    private async Task LetInAsync(IReadOnlyList<Try> tries)
    {
        var left = tries.Where(one => one.Expected is Outcome.LetIn)
            .DistinctBy(one => one.Knock.Door.IsCostly
                ? (one.Knock, null, one.Who.Standing, one.Who.Ticket?.Person is Ticket.Reporter)
                : (one.Knock, one.Who, one.Who.Standing, false))
            .ToList();
        foreach (var place in suite.Places.Where(_ => left.Exists(one => one.Knock.Door.IsPost)))
        {
            var strangers = left.Where(one => !one.Who.BelongsTo(place) && !one.Knock.IsFor(place)).ToList();
            var before = await RowsAsync(place.Municipality.Number);
            await SendAsync(strangers);
            Assert.Equal(before, await RowsAsync(place.Municipality.Number));
            left = [.. left.Except(strangers)];
        }
        await SendAsync(left);
    }

    private void AssertNoFaults() =>
        Assert.True(_faults.IsEmpty, $"{_faults.Count} faults:\n{string.Join('\n', _faults.Take(20))}");

    private Task SendAsync(IEnumerable<Try> tries) => Parallel.ForEachAsync(
        tries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, ct) =>
        {
            using var request = one.Knock.Shot.Written(suite.World.Suite.Origin);
            if (one.Who.Token is { } token)
                request.Headers.Authorization = new("Bearer", token);
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            using var answer = await _client.SendAsync(request, ct);
            var text = answer + Text(await answer.Content.ReadAsByteArrayAsync(ct));
            foreach (var fault in Faults(one, answer, text))
                _faults.Enqueue($"{one.Who}: {one.Knock} got {(int)answer.StatusCode}, {fault}");
        });

    private IEnumerable<string> Faults(Try one, HttpResponseMessage answer, string text)
    {
        var (knock, who) = (one.Knock, one.Who);
        if (!IsAs(one.Expected, knock, answer))
            yield return $"not {one.Expected}";
        // A page links to itself in other languages.
        if (knock.Door.Asks("number"))
            text = text.Replace(knock.About!.Number, "", StringComparison.Ordinal);
        foreach (var place in suite.Places)
        {
            if (!who.Sees(place) && !who.Reported(place) && text.Contains(place.Secret, StringComparison.Ordinal))
                yield return $"and reads the case of {place.Municipality.Name}";
            if (!who.BelongsTo(place) && !knock.Names(place) && text.Contains(place.Numbers, StringComparison.Ordinal))
                yield return $"and reads a number of {place.Municipality.Name}";
        }
        // The control shows what is wrong alone, and a year in numbers no breach.
        if (knock is { IsList: true, About.Numbers: var own, Door.Route: not ("/kontroll" or "/henvendelser") }
            && one.Expected is Outcome.LetIn && who.Sees(knock.About!) && !text.Contains(own, StringComparison.Ordinal))
            yield return "and does not find the own";
    }

    private static bool IsAs(Outcome expected, Knock knock, HttpResponseMessage answer)
    {
        var isSignIn = answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) is true;
        return (expected, (int)answer.StatusCode) switch
        {
            (Outcome.Unknown, 303) => isSignIn && !knock.Door.IsPost && !knock.Door.IsJson,
            (Outcome.Unknown, 401) => knock.Door.IsPost || knock.Door.IsJson,
            (Outcome.Forbidden, 403) or (Outcome.Hidden, 404) or (Outcome.Invalid, 422) => true,
            // Somebody else's session can be ended where one has any: what has been ended is not there any more.
            (Outcome.LetIn, 404) => knock.Door is { Route: "/innlogginger", IsPost: true },
            (Outcome.LetIn, var status) => status is < 400 or 409 or 412 or 422 && !isSignIn,
            _ => false,
        };
    }

    // Files within files too.
    internal static string Text(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var whole = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(whole);
            text.Append(entry.FullName).Append(Text(whole.ToArray()));
        }
        return text.ToString();
    }

    /// <summary>Of which version each row is; null for all rows there are, those of sessions too.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string? partition = null)
    {
        await suite.World.Suite.QuietAsync();
        var neighbours = suite.World.Suite.Suite.Neighbours;
        List<string> tables = [neighbours.CasesTable];
        if (partition is null)
            tables.Add(neighbours.SessionsTable);
        var rows = new List<string>();
        foreach (var table in tables.Select(name => neighbours.Tables.GetTableClient(name)))
            await foreach (var row in table.QueryAsync<TableEntity>(
                partition is null ? "PartitionKey ne 'suite'" : $"PartitionKey eq '{partition}'"))
                rows.Add($"{row.PartitionKey} {row.RowKey} {row.ETag}");
        return rows;
    }

    private sealed record Try(Knock Knock, Visitor Who, Outcome Expected);
}
