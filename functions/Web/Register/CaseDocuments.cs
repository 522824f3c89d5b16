using Ombud.Pages.Desk;
using Ombud.Pages.Kinds;
using Ombud.Web.Desk;

namespace Ombud.Web.Register;

// Each case as one page, for whoever is to read the export and has no program for its other files. A page goes into the
// archive as soon as it is written, so that one case at a time is in memory.
public sealed class CaseDocuments(PageRenderer renderer, AllKinds kinds, IClock clock)
{
    internal IRegisterFile In(SealedArchive archive, ExportOrder order) => new Written(this, archive, order);

    private Task<string> RenderAsync(RegisteredCase one, ExportOrder order) =>
        renderer.RenderAsync<CaseDocument, CaseDocumentView>(
            new()
            {
                Language = order.Language,
                Path = "/",
                Now = clock.GetCurrentInstant(),
                Kinds = kinds,
                Grounds = order.Grounds,
                IsPaper = true,
            },
            new(ViewOf(one, order), order.By.Person.Name));

    // Who reported is handed over to nobody but the ombud, even if the municipality may know.
    private CaseView ViewOf(RegisteredCase registered, ExportOrder order)
    {
        var (one, isNamed) = (registered.Case, order.Reader.Has(Roles.Triage));
        return new()
        {
            Case = one,
            Words = kinds[one.Kind],
            Municipality = order.Municipality.Name,
            Version = one.VersionText(),
            OmbudAlertedAt = registered.OmbudAlertedAt,
            Reporter = isNamed && one.ReportedBy is { } reporter
                ? new(reporter.Name, CaseViews.SharesName(one))
                : null,
            History = [.. registered.History.Where(entry => one.Shows(entry, order.Reader)).Reverse()
                .Select(entry => new HistoryRow(entry, isNamed || !entry.IsByReporter ? entry.By.Name : null))],
        };
    }

    private sealed class Written(CaseDocuments pages, SealedArchive archive, ExportOrder order) : IRegisterFile
    {
        public async Task AddAsync(RegisteredCase one, CancellationToken ct) => await archive.AddAsync(
            $"{SealedExport.CasesFolder}{one.Case.Number}.html", await pages.RenderAsync(one, order), ct);

        // The register and the history say that it is there.
        public Task AddAsync(UnreadableCase one, CancellationToken ct) => Task.CompletedTask;

        public Task CompleteAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
