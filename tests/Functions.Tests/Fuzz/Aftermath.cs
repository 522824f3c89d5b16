using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>Whether all that was stored can be read, shown and handed over, and is what was written.</summary>
internal sealed class Aftermath(World world)
{
    // Each case is opened as page and as JSON; of what else there is about a breach, one is looked at, in turn.
    private static readonly string[] More =
    [
        "/saker/{number}/fakta", "/saker/{number}/vurdering", "/saker/{number}/meldingsutkast", "/saker/{number}/brev",
        "/api/cases/{number}/draft", "/api/cases/{number}/letter",
    ];

    private readonly List<string> _faults = [];

    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await world.Suite.QuietAsync();
        var neighbours = world.Suite.Suite.Neighbours;
        var stored = await StoredSuite.ReadAsync(neighbours.Tables.GetTableClient(neighbours.CasesTable));
        _faults.AddRange(stored.Faults());
        await Parallel.ForEachAsync(
            stored.Cases.Index(),
            async (one, _) => await OpenAsync(
                one.Item.Number.Value,
                one.Item is Breach ? More[one.Index % More.Length] : "/saker/{number}/kontroll"));
        foreach (var municipality in stored.Cases.GroupBy(one => one.Municipality))
            await ReadAllAsync(municipality.Key, [.. municipality]);
        await GetAsync("/api/health");
        foreach (var person in world.People.Where(who => who.Has(Roles.Report)))
        {
            // The session before may be one that somebody ended.
            using var browser = world.Suite.As(person.Id);
            await TextAsync(await browser.GetAsync("/mine-meldinger"));
        }
        return _faults;
    }

    private async Task OpenAsync(string number, string more)
    {
        foreach (var route in new[] { "/saker/{number}", "/api/cases/{number}", more })
        {
            var text = await GetAsync(route.Replace("{number}", number, StringComparison.Ordinal));
            if (route.StartsWith("/api/", StringComparison.Ordinal))
                JsonNode.Parse(text);
        }
    }

    // Every list to its end, and every file.
    private async Task ReadAllAsync(string municipality, IReadOnlyList<Case> cases)
    {
        string[] all = [.. cases.Select(one => one.Number.Value)];
        string[] breaches = [.. cases.OfType<Breach>().Select(one => one.Number.Value)];
        foreach (var (list, of, numbers) in new[] { ("cases", "state=all&", all), ("register", "", breaches) })
        {
            var (after, listed) = ("", "");
            do
            {
                var page = await GetAsync($"/api/{list}?{of}municipality={municipality}&pageSize=200{after}");
                listed += page;
                after = (string?)JsonNode.Parse(page)?["after"] is { } next
                    ? "&after=" + Uri.EscapeDataString(next)
                    : "";
            }
            while (after.Length > 0);
            Missing($"the list of {list}", listed, numbers);
        }
        var check = await GetAsync($"/kontroll?municipality={municipality}");
        if (check.Contains("data-fault", StringComparison.Ordinal))
            Add($"Not all histories of {municipality} are whole");
        await GetAsync($"/saker?state=all&municipality={municipality}&pageSize=200");
        await GetAsync($"/register?municipality={municipality}&pageSize=200");
        var file = $"/register/eksport?municipality={municipality}&format=";
        Missing("the CSV", await GetAsync(file + "csv"), breaches);
        foreach (var format in new[] { "xlsx", "zip" })
        {
            using var answer = await world.Bearer("ombud").GetAsync(file + format);
            using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
            foreach (var part in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
                await XDocument.LoadAsync(await part.OpenAsync(), default, default);
        }
    }

    private void Missing(string where, string text, IEnumerable<string> numbers)
    {
        foreach (var number in numbers.Where(number => !text.Contains(number, StringComparison.Ordinal)))
            Add($"{number} is not in {where}");
    }

    private async Task<string> GetAsync(string path) => await TextAsync(await world.Bearer("ombud").GetAsync(path));

    private async Task<string> TextAsync(HttpResponseMessage answer)
    {
        using var read = answer;
        var text = await read.Content.ReadAsStringAsync();
        if (read.StatusCode != HttpStatusCode.OK)
            Add($"{read.RequestMessage!.RequestUri}: {(int)read.StatusCode}");
        if (text.Any(sign => sign is '\0' or '\u202E' or '\uFFFE'))
            Add($"{read.RequestMessage!.RequestUri} shows a sign that acts upon what reads it");
        return text;
    }

    private void Add(string fault)
    {
        lock (_faults)
            _faults.Add(fault);
    }
}
