using Ombud.Pages;
using Ombud.Pages.Citizens;
using Ombud.Stores;
using Door = Ombud.Functions.Tests.Doors.Door;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>Pages, lists and files, asked for as their filters and links ask.</summary>
internal static class ReadSeeds
{
    // What an address may say besides, by the part of the route that knows it.
    private static readonly (string Name, string[] Values)[] Listing =
    [
        ("state", ["open", "all", .. StoresSetup.Kinds.All.SelectMany(kind => kind.States)]),
        ("kind", [.. StoresSetup.Kinds.All.Select(kind => kind.Name)]), ("order", ["due", "newest"]),
        ("unit", ["Hjemmetjenesten", "skole"]), ("severity", ["high", "low"]), ("mine", ["true"]), ("owes", ["true"]),
    ];

    private static readonly (string Name, string[] Values)[] Period =
        [("from", ["2026-01-01", "2025-11-20"]), ("to", ["2026-12-31", "2026-11-20"])];

    public static Seed Of(Door door) => new(
        $"{door.Method} {door.Route}", door, null,
        async (world, who, random) => new Shot(door, await PathAsync(door, world, who, random))
        {
            Query = await QueryAsync(door, world, who, random),
        });

    private static async Task<string> PathAsync(Door door, World world, Who who, Random random)
    {
        if (door.Asks("number"))
            return door.With("number", door.AnyOf is Cases.Roles.Report
                ? await world.OwnCaseAsync(who.Id)
                : await world.AnyCaseAsync(who.Municipality, random));
        if (door.Asks("about"))
            return door.With("about", random.Of(Concern.All).Path);
        if (door.Asks("group"))
            return door.With("group", await world.GroupAsync);
        if (door.Asks("token"))
            return door.With("token", await world.CalendarAsync());
        return door.With("name", Assets.Href(Assets.Style).Split('/')[^1]);
    }

    private static async Task<List<Pair>> QueryAsync(Door door, World world, Who who, Random random)
    {
        var query = new List<Pair>();
        var known = door.Route switch
        {
            "/saker" or "/api/cases" => Listing,
            "/register" or "/api/register" => Period,
            "/register/eksport" => [.. Period, ("whole", ["yes"])],
            "/meld-avvik" => [("vei", ["feil-mottaker"])],
            "/saker/{number}/brev" or "/saker/{number}/brev.docx" => [("malform", ["nb", "nn"])],
            "/sign-in" => [("til", ["/saker", "/saker?state=all"])],
            _ => [],
        };
        query.AddRange(known.Where(_ => random.Next(2) == 0).Select(one => Pair.Of(one.Name, random.Of(one.Values))));
        if (door.Route == "/register/eksport")
            query.Add(Pair.Of("format", random.Of(["csv", "xlsx", "zip"])));
        if (door.Route is "/saker" or "/register" or "/kontroll" && random.Next(2) == 0)
            query.Add(Pair.Of("municipality", who.Municipality));
        if (door.Route is "/saker" or "/api/cases" or "/register" or "/api/register")
            await AddPageAsync(query, door, world, who);
        if (random.Next(3) == 0)
            query.Add(Pair.Of("lang", random.Of(["nb", "nn"])));
        return query;
    }

    // The next page of just this list, as the page before links to it.
    private static async Task AddPageAsync(List<Pair> query, Door door, World world, Who who)
    {
        query.Add(Pair.Of("pageSize", "1"));
        var api = (door.IsJson ? "" : "/api") + door.Route.Replace("/saker", "/cases", StringComparison.Ordinal);
        using var answer = await world.Bearer(who.Id).GetAsync($"{api}?{string.Join('&', query)}");
        if (answer.IsSuccessStatusCode && (string?)(await answer.JsonAsync())["after"] is { } after)
            query.Add(Pair.Of("after", after));
    }
}
