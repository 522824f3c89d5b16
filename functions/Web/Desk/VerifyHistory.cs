using System.Diagnostics;
using Ombud.Pages.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>Checks that the history of a case, or of all a municipality's cases, is as it was written.</summary>
public sealed class VerifyHistory(
    OpenCase open, ChainStore chains, VerifyMunicipality all, SigningKeys keys, PageAnswer pages)
{
    [Function("VerifyCase"), Allow(Roles.Read | Roles.Decide | Roles.Triage), Costs(Effort.Check)]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/kontroll")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var (municipality, id, named) = await PlaceAsync(request.Caller(), number, ct);
        var report = await chains.VerifyAsync(municipality, id, ct) with { Number = named };
        var view = new VerifyView([Row(report)]) { Number = named };
        return await pages.OfAsync<VerifyPage, VerifyView>(request, view);
    }

    [Function("VerifyMunicipality"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Check)]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kontroll")] HttpRequest request,
        CancellationToken ct)
    {
        var (view, reports) = await all.RunAsync(request, ct);
        return await pages.OfAsync<VerifyPage, VerifyView>(request, view with { Reports = [.. reports.Select(Row)] });
    }

    /// <summary>Whether a line of SEAL.txt is ours, and which manifest it seals.</summary>
    [Function("VerifyExport"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Check, ShowsAgain = true)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kontroll/eksport")] HttpRequest request,
        CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (line, manifest) = (form["seal"] ?? "", form["manifest"] ?? "");
        if (request.IsShownAgain())
            return await pages.OfAsync<SealPage, SealView>(request, new(line, manifest) { IsChecked = false });
        var genuine = ExportSeal.Verify(line, keys.All);
        var view = new SealView(line, manifest)
        {
            Seal = genuine,
            Municipality = genuine is null ? null : all.NameOf(genuine.Municipality),
            IsOfManifest = genuine is not null && manifest.Length > 0 && genuine.ManifestDigest == DigestOf(manifest),
        };
        return await pages.OfAsync<SealPage, SealView>(request, view);
    }

    // What is wrong with a case that nobody can read is what somebody comes here for.
    private async Task<(string Municipality, CaseId Id, string Number)> PlaceAsync(
        Caller caller, string number, CancellationToken ct)
    {
        try
        {
            var one = (await open.FindAsync(caller, number, ct)).Case;
            return (one.Municipality, one.Id, one.Number.Value);
        }
        catch (UnreadableCaseException e) when (e.Id is not null)
        {
            return (e.Municipality, e.Id, CaseNumber.Read(number)!.Value);
        }
    }

    // A browser's line endings differ from the manifest's, and it may lose the last one.
    private static string DigestOf(string manifest) =>
        Sha256.Of(manifest.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");

    private static VerifyRow Row(ChainReport report) => new(
        report.Number, report.Entries, report.Anchored,
        [.. report.History.Select(f => new VerifyFinding(f.Sequence, WireName.Of(f.Fault), Chain: null)),
            .. report.Log.Select(f => new VerifyFinding(f.Sequence, WireName.Of(f.Fault), f.Chain))]);
}

// Case by case, for as long as a person will wait; the page says how to continue from there.
public sealed class VerifyMunicipality(
    CaseLists lists, ChainStore chains, PartitionCheck partition, Municipalities municipalities, PageCursor cursor)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async Task<(VerifyView View, List<ChainReport> Reports)> RunAsync(HttpRequest request, CancellationToken ct)
    {
        var caller = request.Caller();
        var seen = municipalities.Places.Where(m => caller.MaySee(m.Number)).ToList();
        var asked = request.Asked("municipality");
        var one = asked is null
            ? seen[0]
            : seen.Find(m => m.Partitions.Contains(asked)) ?? throw Refusals.NotFound();
        var filter = new CaseFilter(one.Number, CaseFilter.All, null, CaseOrder.Newest);
        var after = request.Query["after"].FirstOrDefault() is { } sealedAfter
            ? cursor.Open(sealedAfter, caller, CursorScope.Of(filter)) ?? throw Refusals.NotFound()
            : null;
        var (reports, clock) = (new List<ChainReport>(), Stopwatch.StartNew());
        var isComplete = true;
        if (after is null)
            foreach (var place in one.Partitions)
            {
                var beside = await partition.VerifyAsync(place, Limit - clock.Elapsed, ct);
                reports.AddRange(beside.Reports);
                isComplete &= beside.IsComplete;
            }

        string? next = null;
        await foreach (var ids in lists.IdsAsync(one.Partitions, after, ct).Chunk(AtOnce).WithCancellation(ct))
        {
            reports.AddRange(await Task.WhenAll(ids.Select(at => chains.VerifyAsync(at.Partition, at.Id, ct))));
            if (clock.Elapsed < Limit)
                continue;
            next = ids[^1].Id.Value;
            break;
        }

        var view = new VerifyView([])
        {
            Municipality = one.Number,
            Municipalities = [.. seen.Select(m => new Pages.Choice(m.Number, m.Name))],
            LeftToTheNight = !isComplete,
            After = cursor.Seal(next, caller, CursorScope.Of(filter)),
        };
        return (view, [.. reports.Select(report => Shown(report, caller))]);
    }

    // A row that was copied here bears the number of the case that it was copied from: of one that the caller may not
    // know of, the kind of row is all that is shown.
    private ChainReport Shown(ChainReport report, Caller caller)
    {
        var at = report.Number.LastIndexOf('_') + 1;
        return CaseNumber.Read(report.Number[at..]) is not { } number || caller.Has(Roles.Triage)
            || (municipalities.Place(number.Prefix) is { } owner && caller.MaySee(owner.Number))
                ? report
                : report with { Number = report.Number[..at] + "…" };
    }

    public string NameOf(string number) => municipalities.Place(number)?.Name ?? number;
}
