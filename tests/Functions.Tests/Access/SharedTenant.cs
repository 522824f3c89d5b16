using System.Net.Http.Headers;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Functions.Tests.Doors;
using Ombud.Functions.Tests.Fuzz;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Local.Personas;
using Ombud.Local.Suite;

namespace Ombud.Functions.Tests.Access;

/// <summary>Somebody at a door; without a ticket nobody knows who.</summary>
internal sealed record Visitor(Ticket? Ticket, Standing? Standing, string? Token)
{
    /// <summary>The token itself is worth nothing, whatever the door.</summary>
    public bool IsRefused => Ticket is not null && Standing is null;

    public bool Reported(Place place) => Ticket?.Person == Ticket.Reporter && Ticket.Tenant == place.Tenant
        && Standing?.Municipality == place.Municipality.Number && Standing.Has(Roles.Report);

    public bool Sees(Place place) => Standing?.Sees(place.Municipality.Number) is true;

    /// <summary>Reports or handles something there, or sees what was reported: case numbers of it are no secret.
    /// </summary>
    public bool BelongsTo(Place place) => Standing is { } standing && place.Municipality.Number is var number
        && (standing.KnowsOf(number) || standing.ReportsFor(number));

    public override string ToString() => Ticket?.ToString() ?? "nobody";
}

/// <summary>A suite where the last two municipalities share a tenant, and one tenant is trusted that serves none. The
/// first municipality employs the ombud; in its partition lie copies of all rows of the others' cases.</summary>
public sealed class SharedTenant : IAsyncLifetime
{
    private const string Shared = "0fbd0000-0000-4000-8000-00000000feed";
    private const string Strangers = "0fbd0000-0000-4000-8000-00000000beef";

    private List<Municipality> _all = [];

    internal World World { get; private set; } = null!;

    /// <summary>Every token that a tenant can issue, and nobody's.</summary>
    internal IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    /// <summary>The one with copies in it, one that has its tenant to itself, and one that shares it.</summary>
    internal IReadOnlyList<Place> Places { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var last = LocalSuite.ReadMunicipalities([]).Count - 1;
        string[] sharing = [.. new[] { last - 1, last }.Select(at => $"--Municipalities:{at}:Tenant={Shared}")];
        _all = LocalSuite.ReadMunicipalities(sharing);
        string[] tenants = [.. _all.Select(Persona.TenantOf).Distinct(), Strangers];
        World = await World.BeginAsync(options => options with
        {
            WebSettings = [.. sharing, .. LocalTokens.Settings(tenants, LocalKeys.OfThisProcess)],
        });
        string[] numbers = [.. _all.Select(one => one.Number)];
        Visitors =
        [
            new(null, null, null),
            .. tenants.SelectMany(tenant => Ticket.Of(
                tenant, numbers,
                own: [.. _all.Where(one => Persona.TenantOf(one) == tenant).Select(one => one.Number)])).Select(Let),
        ];
        Places = [await ReportAsync(_all[0]), await ReportAsync(_all[1]), await ReportAsync(_all[last])];
        foreach (var place in Places.Skip(1))
            foreach (var row in await World.Suite.RowsAsync(place.Municipality.Number))
                await World.Suite.Table().PutAsync(row, partition: _all[0].Number);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    /// <summary>Right requests at the door, made by whoever of the first municipality may and has least to say
    /// otherwise: what the ombud alone can choose is in none of them.</summary>
    internal async Task<IReadOnlyList<(Seed Seed, Shot Right)>> RightAsync(Door door)
    {
        var made = new List<(Seed, Shot)>();
        foreach (var seed in Seed.All.Where(seed => seed.Door == door && seed.Kind == Breach.AsKind))
        {
            var able = World.People.Last(who =>
                who.Municipality == _all[0].Number && seed.IsFor(who) && !(who.IsSystem && !door.IsJson));
            var right = await seed.Make(World, able, new Random(1));
            // It will be sent about other cases.
            if (right.Fresh is { } unused)
                World.Return(unused);
            made.Add((seed, right));
        }
        return made;
    }

    internal async Task<Place> ReportAsync(Municipality municipality)
    {
        var ticket = new Ticket(Ticket.Reporter, Persona.TenantOf(municipality), [$"Report.{municipality.Number}"]);
        using var reporter = new HttpClient(Browser.Plain()) { BaseAddress = new(World.Suite.Origin) };
        reporter.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Let(ticket).Token);
        using var answer = await reporter.PostBreachAsync(A.Breach() with
        {
            Municipality = municipality.Number,
            Unit = $"{Place.SecretOf(municipality)} skole",
            WhatHappened = $"Et brev om {Place.SecretOf(municipality)} kom bort.",
        });
        return new(municipality, ticket.Tenant, (string)(await answer.JsonAsync())["number"]!);
    }

    private Visitor Let(Ticket ticket) =>
        new(ticket, Standing.Of(ticket, _all), World.Suite.Suite.Tokens.Issue(ticket.Persona));
}
