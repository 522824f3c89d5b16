using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Ombud.Pages.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>Whether the history of a case, or of all of a municipality's, is what was written.</summary>
public sealed class VerifyHistory(
    OpenCase open, ChainStore chains, VerifyMunicipality all, SigningKeys keys, PageAnswer pages)
{
    [Function("VerifyCase"), Allow(Roles.Read | Roles.Decide | Roles.Triage), Costs(Effort.Check)]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/kontroll")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var stored = await open.FindAsync(request.Caller(), number, ct);
        var report = await chains.VerifyAsync(stored.Case.Municipality, stored.Case.Id, ct);
        var view = new VerifyView([Row(report)]) { Number = stored.Case.Number.Value };
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

    /// <summary>Whether a line of SEAL.txt is one of ours, and of which manifest.</summary>
    [Function("VerifyExport"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Check, ShowsAgain = true)]
    public async Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kontroll/eksport")] HttpRequest request,
        CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (line, manifest) = (form["seal"] ?? "", form["manifest"] ?? "");
        if (request.IsPastLimit())
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

    // A browser ends its lines otherwise than the manifest does, and may lose the last.
    private static string DigestOf(string manifest) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(manifest.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")));

    private static VerifyRow Row(ChainReport report) => new(
        report.Number, report.Entries, report.Anchored,
        [.. report.History.Select(f => new VerifyFinding(f.Sequence, WireName.Of(f.Fault), Chain: null)),
            .. report.Log.Select(f => new VerifyFinding(f.Sequence, WireName.Of(f.Fault), f.Chain))]);
}

// Case by case, as far as the time allows that a person waits; the page says how to go on from there.
public sealed class VerifyMunicipality(
    CaseLists lists, ChainStore chains, Municipalities municipalities, PageCursor cursor)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async Task<(VerifyView View, List<ChainReport> Reports)> RunAsync(HttpRequest request, CancellationToken ct)
    {
        var caller = request.Caller();
        var seen = municipalities.All.Where(m => caller.MaySee(m.Number)).ToList();
        var asked = request.Query["municipality"].FirstOrDefault();
        var one = asked is null ? seen[0] : seen.Find(m => m.Number == asked) ?? throw Refusals.NotFound();
        var filter = new CaseFilter(one.Number, CaseFilter.All, null, CaseOrder.Newest);
        var after = request.Query["after"].FirstOrDefault() is { } sealedAfter
            ? cursor.Open(sealedAfter, caller, CursorScope.Of(filter)) ?? throw Refusals.NotFound()
            : null;
        var (reports, clock) = (new List<ChainReport>(), Stopwatch.StartNew());
        if (after is null)
            reports.AddRange(await chains.VanishedAsync(one.Number, ct));
        do
        {
            var page = await lists.PageAsync([one.Number], filter, AtOnce, after, ct);
            reports.AddRange(await Task.WhenAll(
                page.Cases.Select(summary => chains.VerifyAsync(summary.Municipality, summary.Id, ct))));
            after = page.After;
        }
        while (after is not null && clock.Elapsed < Limit);
        var view = new VerifyView([])
        {
            Municipality = one.Number,
            Municipalities = [.. seen.Select(m => new Pages.Choice(m.Number, m.Name))],
            After = cursor.Seal(after, caller, CursorScope.Of(filter)),
        };
        return (view, reports);
    }

    public string NameOf(string number) => municipalities.Find(number)?.Name ?? number;
}
