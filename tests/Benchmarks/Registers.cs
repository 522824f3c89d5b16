using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Kit;
using Ombud.Local.Azurite;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Kinds;
using Ombud.Stores;
using Ombud.Web.Register;

namespace Ombud.Benchmarks;

/// <summary>
/// A page and each export of the register of one municipality, small and large: how long, and how much more managed
/// memory was alive at the worst moment than before. What is read page by page and written row by row takes as much
/// for ten thousand breaches as for a few hundred.
/// </summary>
internal static class Registers
{
    private const double MiB = 1024 * 1024;
    private const int EntriesOfOne = 6;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(1);

    private static readonly Municipality Place = Sample.Places[1];

    private static readonly RegisterPeriod Always = RegisterPeriod.Whole(Sample.Now);

    private static readonly CaseDocuments Documents = new(
        new PageRenderer(NullLoggerFactory.Instance), new AllKinds([new BreachWords()]), Sample.Clock);

    private static readonly SigningKeys Signing = new(new()
    {
        Keys = [new("bench", Convert.ToBase64String(new byte[32]))],
    });

    public static async Task RunAsync(Sizes sizes)
    {
        int[] ends = [sizes.Cases[0], Math.Min(sizes.Cases[^1], Filled.MostOnAzurite)];
        await MeasureAsync(
            "The register of one municipality, table ordered by key as in Azure",
            [.. ends.Select(n => (n, new OrderedTable(RowsOf(n).Select(Filled.Sealed)).Client()))]);

        await using var azurite = await AzuriteProcess.StartAsync(null, default);
        var small = await Sample.TableAsync(azurite.ConnectionString, "Register", new Traffic());
        foreach (var rows in RowsOf(ends[0]).Select(Filled.Sealed).Chunk(100))
            await small.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        await MeasureAsync("The same on Azurite", [(ends[0], small)]);
    }

    private static async Task MeasureAsync(string title, IReadOnlyList<(int Breaches, TableClient Table)> tables)
    {
        Figures.Title(
            title, "what", "breaches", "ms", "ms of the processor a thousand", "MiB of the file",
            "MiB alive at the peak");
        foreach (var (breaches, table) in tables)
        {
            var register = new RegisterStore(table.Sealed(), StoresSetup.Kinds);
            var export = new RegisterExport(
                register, Documents, Signing, Sample.Clock, NullLogger<RegisterExport>.Instance);
            await RowAsync("first page of 50", breaches, async () =>
            {
                var page = await register.PageAsync(Place.Partitions, Breach.AsKind, Always, 50, null, default);
                return page.Cases.Count == 50 ? 0 : throw new InvalidOperationException("The page is not full.");
            });
            foreach (var format in Enum.GetValues<ExportFormat>())
                await RowAsync(WireName.Of(format), breaches, () => ExportAsync(export, format));
        }
    }

    private static async Task<long> ExportAsync(RegisterExport export, ExportFormat format)
    {
        var order = new ExportOrder(Place, Always, format, Whole: false, Language.Nb, Sample.System)
        {
            Grounds = "",
        };
        await using var file = await export.MakeAsync(order, default);
        return file.Length;
    }

    private static async Task RowAsync(string what, int breaches, Func<Task<long>> work)
    {
        // The first run warms up, the second is timed, then it is watched, long enough to be seen at its worst.
        var length = await work();
        var before = Environment.CpuUsage.TotalTime;
        var milliseconds = await Figures.MillisecondsAsync(work);
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        using var peak = new Peak();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Watched;)
            await work();
        Figures.Row(what, breaches, milliseconds, processor / breaches * 1000, length / MiB, peak.Highest / MiB);
    }

    // As large as a case that was worked on: the texts that art. 33(3) asks for, six entries, two markers.
    private static IEnumerable<TableEntity> RowsOf(int breaches)
    {
        for (var i = 0; i < breaches; i++)
        {
            var change = Sample.Change(Place, Sample.Now - Duration.FromHours(i));
            var breach = Worked((Breach)change.Case);
            var entry = change.Entry;
            for (var sequence = 1; sequence <= EntriesOfOne; sequence++)
            {
                yield return CaseRows.Entry(Place.Number, Rows.History(breach.Id, sequence), entry);
                var act = new Act("note", breach.ReceivedAt, Person.Suite) { Text = Text("notat", sequence) };
                entry = HistoryEntry.After(entry.Hash, sequence + 1, act, Sample.Moments.Now().Random);
            }
            foreach (var to in new[] { Recipient.Ombud, Recipient.Contact })
                yield return Marker(breach, to);
            yield return CaseRows.Case(breach with { Version = EntriesOfOne });
        }
    }

    private static Breach Worked(Breach breach) => breach with
    {
        Facts = breach.Facts with { WhatHappened = Text("hendelse", 1), Measures = Text("tiltak", 2) },
        Findings = new() { Consequences = Text("følge", 3), Prevention = Text("læring", 4), Cause = Cause.Other },
        ControllerDecision = new(Outcome.Register, Text("grunn", 5), Person.Suite, breach.ReceivedAt),
    };

    private static TableEntity Marker(Breach breach, Recipient to) => new(
        Place.Number, Rows.Marker(AlertDecided.Of(breach, new BreachAlert.Received(), to, Channel.Mail)))
    {
        ["Outcome"] = DeliveryStep.Sent,
        ["At"] = InstantPattern.ExtendedIso.Format(breach.ReceivedAt + Duration.FromMinutes(1)),
    };

    private static string Text(string word, int seed) =>
        string.Join(' ', Enumerable.Range(seed, 80).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{word}{i * seed % 97}")));

    /// <summary>What is alive beyond what was alive at the start. Looked at again and again, since the highest moment
    /// is over when the work is. A look stops the work, the longer the more is alive, and the table itself is in this
    /// process: looks take a tenth of the time, or nothing else would be done.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private readonly ManualResetEvent _isOver = new(false);
        private readonly Task _looks;
        private long _highest;

        public Peak() => _looks = Task.Run(Look);

        public long Highest => Interlocked.Read(ref _highest);

        public void Dispose()
        {
            _isOver.Set();
            _looks.Wait();
            _isOver.Dispose();
        }

        private void Look()
        {
            TimeSpan took;
            do
            {
                var start = Stopwatch.GetTimestamp();
                var alive = GC.GetTotalMemory(forceFullCollection: true) - _before;
                if (alive > Highest)
                    Interlocked.Exchange(ref _highest, alive);
                took = Stopwatch.GetElapsedTime(start);
            }
            while (!_isOver.WaitOne(took * 9));
        }
    }
}
