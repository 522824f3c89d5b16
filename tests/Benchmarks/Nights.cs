using System.Diagnostics;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Alerts;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Kit.Tables;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>One night's reconciliation among few and many open cases, on a table in memory: calls a case, and how long
/// the longest step takes. Each step is a new instance that knows nothing of the one before.</summary>
internal static class Nights
{
    private static readonly Duration Step = Duration.FromMinutes(4);

    public static async Task RunAsync(Sizes sizes)
    {
        Figures.Title(
            "A night's reconciliation, table in memory", "open cases", "calls a case", "steps", "longest step s",
            "µs a case");
        foreach (var cases in new[] { sizes.Cases[0], sizes.Cases[^1] })
            await MeasureAsync(cases);
    }

    private static async Task MeasureAsync(int cases)
    {
        var (rows, wire, place) = (new TableRows(Sample.Clock), new CountingWire(), Sample.Places[0]);
        var numbers = new HashSet<CaseNumber>();
        for (var i = 0; i < cases; i++)
        {
            Change change;
            // Among so many two are alike; the suite, too, draws again.
            do
                change = Sample.Change(place, Sample.Now - Duration.FromSeconds(i));
            while (!numbers.Add(change.Case.Number));
            foreach (var action in CaseTransaction.New(change))
                rows.Apply([new(action.ActionType, Filled.Sealed((TableEntity)action.Entity))]);
        }

        var (steps, longest, whole) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (Night? night = null; night is not { Step: NightStep.Tell }; steps++)
        {
            var began = Stopwatch.GetTimestamp();
            night = await InstanceOn(new MemoryTable(rows, wire).Sealed()).RunAsync(
                place.Number, SystemClock.Instance.GetCurrentInstant() + Step, default);
            var took = Stopwatch.GetElapsedTime(began);
            longest = took > longest ? took : longest;
            if (night.Step is NightStep.Tell && (night.Cases, night.Found, night.Mended) != (cases, 0, 0))
                throw new InvalidOperationException($"The night found {night}.");
        }

        Figures.Row(
            cases, wire.Calls / (double)cases, steps, longest.TotalSeconds,
            whole.Elapsed.TotalMicroseconds / cases);
    }

    private static ReconcileMunicipality InstanceOn(SealedTable table)
    {
        var kinds = StoresSetup.Kinds;
        var alarms = new AlarmStore(table, new(table, RandomNumberGenerator.GetBytes));
        var anchors = new AnchorStore(
            table, new MemoryTable(new(Sample.Clock), new QuietWire()).Sealed(), kinds);
        var chains = new ChainStore(table, anchors, kinds, alarms, Sample.Moments);
        var mending = new Mending(table, kinds, alarms, Sample.Moments);
        return new(
            new(new(table, kinds), chains, new(table, kinds), anchors, mending), new(table),
            new(table, table, new(table, kinds), kinds, Sample.Moments),
            SystemClock.Instance, NullLogger<ReconcileMunicipality>.Instance);
    }

    private sealed class CountingWire : IWire
    {
        private int _calls;

        public int Calls => _calls;

        public async Task<T> CallAsync<T>(string what, Func<T> effect)
        {
            Interlocked.Increment(ref _calls);
            await Task.CompletedTask;
            return effect();
        }
    }
}
