using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Ombud.Cases.Breaches;
using Ombud.Pages.Register;

namespace Ombud.Web.Register;

// The whole export is in a file before any of it is sent: if storage fails half-way, the result is an error page, never
// a file that looks complete. All files of one export are written in one pass, so they agree.
public sealed class RegisterExport(
    RegisterStore register, CaseDocuments documents, SigningKeys keys, IClock clock, ILogger<RegisterExport> log)
{
    /// <summary>Positioned at the start; closing it deletes it.</summary>
    public async Task<Stream> MakeAsync(ExportOrder order, CancellationToken ct)
    {
        var file = TemporaryFile.Create();
        try
        {
            var count = order.Format is ExportFormat.Zip
                ? await SealAsync(order, file, ct)
                : await WriteAsync(order, [FileOf(order, file)], ct);
            log.LogInformation(
                "{Person} exported the register of {Municipality} {Period} as {Format}: {Count} breaches",
                order.By.Person.Id, order.Municipality.Number, order.Period, order.Format, count);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<int> SealAsync(ExportOrder order, Stream target, CancellationToken ct)
    {
        using var archive = new SealedArchive(target);
        await using var csv = TemporaryFile.Create();
        await using var xlsx = TemporaryFile.Create();
        await using var history = TemporaryFile.Create();
        var count = await WriteAsync(
            order,
            [
                FileOf(order with { Format = ExportFormat.Csv }, csv),
                FileOf(order with { Format = ExportFormat.Xlsx }, xlsx),
                new HistoryFile(history, order.Reader),
                documents.In(archive, order),
            ],
            ct);
        await archive.AddAsync("register.csv", csv, ct);
        await archive.AddAsync("register.xlsx", xlsx, ct);
        await archive.AddAsync("historikk.jsonl", history, ct);
        await archive.AddAsync("LES-MEG.txt", ReadMe(order), ct);
        await archive.SealAsync(manifest => Sealed(order, manifest));
        return count;
    }

    private async Task<int> WriteAsync(ExportOrder order, IReadOnlyList<IRegisterFile> files, CancellationToken ct)
    {
        try
        {
            var count = 0;
            var withHistory = files.Any(file => file is HistoryFile);
            var found = register.ReadAsync(
                order.Municipality.Partitions, Breach.AsKind, order.Period, withHistory, ct);
            await foreach (var one in found)
            {
                count++;
                foreach (var file in files)
                    await (one switch
                    {
                        RegisteredCase registered => file.AddAsync(registered, ct),
                        UnreadableCase(var number) => file.AddAsync(
                            new UnreadableCase(order.Municipality.NameOfUnreadable(number)), ct),
                        _ => throw new UnreachableException("A line is one of two."),
                    });
            }

            foreach (var file in files)
                await file.CompleteAsync(ct);
            return count;
        }
        finally
        {
            foreach (var file in files)
                (file as IDisposable)?.Dispose();
        }
    }

    private static IRegisterFile FileOf(ExportOrder order, Stream target)
    {
        var (words, municipality) = (new RegisterWords(order.Language, order.Grounds), order.Municipality.Name);
        return order.Format is ExportFormat.Csv
            ? new CsvRegister(target, words, municipality)
            : new XlsxRegister(target, words, municipality);
    }

    private string Sealed(ExportOrder order, string manifest) => ExportSeal.Write(
        keys.Newest, clock.GetCurrentInstant(), order.Municipality.Number,
        order.Period.From, order.Period.To, manifest);

    private static string ReadMe(ExportOrder order) => new ExportReadMe(
        order.Municipality.Name, new(order.Period.From, order.Period.To), order.Whole, order.Grounds).ToString();
}
