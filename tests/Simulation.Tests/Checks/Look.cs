using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>How a case must look on a card when all is calm, worked out from what was done to it alone.</summary>
/// <param name="Due">When the time of the law is out; null where none runs.</param>
/// <param name="Verbs">What one press does there.</param>
internal sealed record Look(string State, bool? IsTaken, DateTime? Due, IReadOnlyList<string> Verbs)
{
    private static readonly string[] Weekdays =
        ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>As a card names them.</summary>
    public static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "desember",
    ];

    /// <summary>In the ombud's channel.</summary>
    public static Look ToOmbud(FinishedCase one, Instant end) => one.Case is Breach
        ? OfBreach(one, BreachReminderOracle.Left(one, end))
        : OfInquiry(one, InquiryReminderOracle.Left(one, end));

    /// <summary>Before whoever decides, of a breach on which there was advice.</summary>
    public static Look ToController(FinishedCase one, Instant end)
    {
        var standing = BreachReminderOracle.Left(one, end);
        var isAsked = !standing.HasEnded && standing.AwaitsController && !(standing.ProposedAt > standing.AdvisedAt);
        var verbs = new[] { isAsked ? "decide" : null, standing.ProposedAt is null ? null : "confirm" };
        return OfBreach(one, standing) with { Verbs = [.. verbs.OfType<string>()] };
    }

    /// <summary>The day and the hour that stand on the card; empty where none do.</summary>
    public IReadOnlyList<string> Deadline => Due is not { } due ? [] : [DayOf(due), ClockOf(due)];

    private static Look OfBreach(FinishedCase one, Standing standing)
    {
        var isTaken = one.History.Any(entry => entry.Action == "take");
        return new(
            StateOf(one, standing), standing.HasEnded ? null : isTaken,
            standing is { Awaits: true, HasEnded: false } ? standing.Aware.AddHours(72) : null,
            isTaken || standing.HasEnded ? [] : ["take"]);
    }

    private static string StateOf(FinishedCase one, Standing standing) => standing switch
    {
        { HasEnded: true } => EndOf(one.History.Last(entry => entry.Action is "close" or "withdraw" or "confirm")),
        { IsComplete: true } => "Fullstendig meldt",
        { NotifiedAt: not null } => "Meldt til Datatilsynet",
        { Outcome: "register" } => "Skal ikke meldes",
        { Outcome: not null } => "Skal meldes til Datatilsynet",
        _ => one.History.Any(entry => entry.Action is "take" or "advise") ? "Til vurdering" : "Mottatt",
    };

    private static string EndOf(HistoryEntry entry) =>
        entry.Action == "withdraw" || entry.Details.GetValueOrDefault("proposed") == "withdrawn" ? "Trukket" : "Lukket";

    private static Look OfInquiry(FinishedCase one, InquiryStanding standing)
    {
        // Whoever had taken it has not done so for another unit.
        var taken = one.Own.Aggregate(false, (taken, entry) => entry.Action switch
        {
            "take" => true,
            "assign" => false,
            _ => taken,
        });
        var isUnderWay = taken || standing.Identity.Count > 0 || standing.IsExtended;
        var state = standing switch
        {
            { HasEnded: true } => "Lukket",
            { IsAnswered: true } => "Besvart",
            { Identity: [.., (_, null)] } => "Venter på bekreftet identitet",
            _ => isUnderWay ? "Under behandling" : "Mottatt",
        };
        return new(state, standing.HasEnded ? null : taken, standing.Awaits ? standing.LastMinute : null, []);
    }

    /// <summary>As a card says it, without the year.</summary>
    private static string DayOf(DateTime utc)
    {
        var day = SlowCalendar.DateOf(utc);
        return $"{Weekdays[(int)day.DayOfWeek]} {day.Day}. {Months[day.Month - 1]}";
    }

    private static string ClockOf(DateTime utc) =>
        SlowCalendar.ClockOf(utc).ToString("'kl. 'HH'.'mm", CultureInfo.InvariantCulture);
}
