using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// Who hears of what: the unit of all that it handles; where there is none, the contact and the ombud in its place; both
// of them of a month that is as good as over; the ombud of what a citizen wants the ombud to see; and the citizen that
// something waits.
internal sealed class InquiryOracle : KindOracle
{
    private static readonly Duration AMoment = Duration.FromMinutes(1);
    private static readonly string[] Waits = ["reply", "ask-identity", "extend", "answer"];
    private static readonly string[] NearTheEnd = ["2d-left", "1d-left", "passed"];

    private static readonly (string, string)[] Ombud = [("ombud", "feed"), ("deputy", "feed")];
    private static readonly (string, string) Unit = ("unit", "mail");
    private static readonly (string, string) Contact = ("contact", "mail");
    private static readonly (string, string) Citizen = ("reporter", "mail");

    public override IEnumerable<ExpectedReminder> Reminders(FinishedCase one, Instant end) =>
        InquiryReminderOracle.Of(one, end);

    public override (bool HasEnded, bool IsProposed) Left(FinishedCase one, Instant end) =>
        (InquiryReminderOracle.Left(one, end).HasEnded, false);

    public override bool MaySetTheClock(HistoryEntry entry) => InquiryReminderOracle.SetsTheClock(entry);

    public override IEnumerable<ExpectedAlert> Alerts(FinishedCase one)
    {
        var begin = one.History[0].At;
        yield return new("received", begin, Heard(one, begin, "received"));
        if (one.Before is not null && IsWrittenTo(one))
            yield return new("waits-1", begin, [Citizen]);
        foreach (var (topic, at) in Rung(one))
            // Whoever rang may have read the case before somebody assigned it.
            yield return new(topic, at, [.. Heard(one, at - AMoment, topic).Intersect(Heard(one, at, topic))]);
        foreach (var entry in one.Own.Skip(1))
            foreach (var (topic, to) in ToldOf(one, entry))
                yield return new(Numbered(topic, entry.Sequence), entry.At, to);
    }

    /// <summary>The slug of the part of the municipality that handles it then; null for none.</summary>
    public static string? UnitAt(FinishedCase one, Instant at)
    {
        if (one.Case.IsUnsorted)
            return null;
        var place = Town.Municipalities[one.Case.Municipality];
        var sent = one.Before?.Own.LastOrDefault(entry => entry.Action is "assign" or "transfer");
        var assigned = one.Own.LastOrDefault(entry => entry.Action == "assign" && entry.At <= at) ?? sent;
        return assigned?.Details.GetValueOrDefault("unit") is { } name
            ? place.Units.Single(unit => unit.Name == name).Slug
            : Town.HandlerOf(WireName.Of(one.Inquiry.About));
    }

    private static IEnumerable<(string Topic, (string, string)[] To)> ToldOf(FinishedCase one, HistoryEntry entry)
    {
        var isOfOmbud = BreachReminderOracle.IsOfOmbud(entry);
        if (Waits.Contains(entry.Action) && IsWrittenTo(one))
            yield return ("waits", [Citizen]);
        if (entry.Action == "citizen-wrote")
            yield return ("wrote", Heard(one, entry.At, "wrote"));
        if (entry.Action == "assign" && !one.Case.IsUnsorted)
            yield return ("assigned", [Unit]);
        if ((entry.Action == "moved" || (entry.Action == "close" && isOfOmbud)) && !one.Case.IsUnsorted)
            yield return ("ended", [Contact]);
        if (entry.Action is "reopen" or "redact" && !isOfOmbud)
            yield return (entry.Action == "reopen" ? "reopened" : "redacted", Ombud);
    }

    private static (string, string)[] Heard(FinishedCase one, Instant at, string topic)
    {
        var hasUnit = UnitAt(one, at) is not null;
        var isNearTheEnd = NearTheEnd.Contains(topic) || topic.StartsWith("passed", StringComparison.Ordinal);
        var isOfCitizen = topic is "received" or "wrote";
        return
        [
            .. hasUnit ? [Unit] : Array.Empty<(string, string)>(),
            .. (!hasUnit || isNearTheEnd) && !one.Case.IsUnsorted ? [Contact] : Array.Empty<(string, string)>(),
            .. !hasUnit || isNearTheEnd || (isOfCitizen && one.Inquiry.AsksOmbud) ? Ombud : [],
        ];
    }

    // Whoever gave an address, and can read what waits. What went on elsewhere keeps no address.
    private static bool IsWrittenTo(FinishedCase one) =>
        one.Last.Inquiry is { Code: not null, Citizen.Mail: not null };

    private static string Numbered(string topic, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic}-{sequence}");
}
