using NodaTime;
using NodaTime.Text;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

/// <summary>Builders: what a test does not say is sensible.</summary>
internal static class A
{
    public static readonly Instant Morning = Utc("2026-11-20T09:00:00Z");

    public static readonly Municipality Ringebu = new()
    { Number = "3439", Slug = "ringebu", Name = "Ringebu", Prefix = "RIN" };

    /// <summary>Kept for tests.</summary>
    public static readonly Municipality Trial = new()
    {
        Number = "9999",
        Slug = "prove",
        Name = "Prøve",
        Prefix = "PRO",
        IsTest = true,
    };

    public static readonly Municipality Oyer = new()
    { Number = "3440", Slug = "oyer", Name = "Øyer", Prefix = "OYE" };

    public static readonly Person Reporter = new("tenant:reporter", "Rita Melder");

    public static readonly Caller Ombud =
        new(new("tenant:ombud", "Olav Ombud"), Roles.Triage | Roles.Report, null);

    public static Caller With(Roles roles, string? municipality = "3439") =>
        new(new($"tenant:{roles}", $"En {roles}"), roles, municipality);

    public static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>A Norwegian moment with its offset, such as <c>2026-03-27T18:00+01</c>.</summary>
    public static Instant Oslo(string text) =>
        OffsetDateTimePattern.GeneralIso.Parse(text.Insert(16, ":00") + ":00").Value.ToInstant();

    public static FilledReport Report() => new()
    {
        Municipality = "3439",
        Unit = "Hjemmetjenesten",
        WhatHappened = "Et brev gikk til feil adresse.",
        DiscoveredAt = Morning,
        Kinds = ["confidentiality"],
        PersonsCount = 1,
        PersonsPrecision = "exact",
        DataCategories = ["contact", "health"],
    };

    public static Change Reported(FilledReport? report = null, Instant? at = null)
    {
        var now = at ?? Morning;
        var facts = (report ?? Report()).Known(now, new Problems())!;
        var reporter = new Cases.Breaches.Reporter(Reporter, IsShared: false, new("once", "body"));
        return Cases.Breaches.Breach.Report(facts, Ringebu, reporter, At(now));
    }

    public static Breach Breach(BreachState state = BreachState.Received, Instant? discoveredAt = null)
    {
        var at = discoveredAt ?? Morning;
        var breach = (Breach)Reported(Report() with { DiscoveredAt = at }, at).Case with { State = state };
        return state switch
        {
            BreachState.Assessing => breach with { TakenBy = Ombud.Person },
            BreachState.ToNotify => breach with { ControllerDecision = Decided(Outcome.Notify, at) },
            BreachState.NotToNotify => breach with { ControllerDecision = Decided(Outcome.Register, at) },
            BreachState.Notified => breach with { Notifications = [Notification(Phase.First, at)] },
            BreachState.Complete => breach with { Notifications = [Notification(Phase.Complete, at)] },
            _ => breach,
        };
    }

    public static ControllerDecision<Outcome> Decided(Outcome outcome, Instant at) =>
        new(outcome, "En grunn.", With(Roles.Decide).Person, at);

    public static Proposal Proposed(Instant at, End how = End.Closed) => new(how, "Alt er gjort.", Ombud.Person, at);

    public static Notification Notification(Phase phase, Instant at) =>
        new(phase, "AR1234", at, null, Ombud.Person, at);

    public static SeverityInput Answers() => new()
    {
        Scores = [new("simple", 2), new("sensitive", 4)],
        Ei = 1,
        Confidentiality = 0.25m,
        Integrity = 0,
        Availability = 0,
    };

    public static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => (IReadOnlyList<string>)[f.Value]);

    public static Change Accepted(ActionResult decision) => Assert.IsType<ActionResult.Accepted>(decision).Change;

    public static Breach Case(ActionResult decision) => (Breach)Accepted(decision).Case;

    public static void Refused(ActionResult decision, string field, Fault fault)
    {
        var problem = Assert.Single(Assert.IsType<ActionResult.Invalid>(decision).Problems.All);
        Assert.Equal((field, fault), (problem.Field, problem.Fault));
    }

    /// <summary>A case as these actions leave it, with its history.</summary>
    public static (Breach Breach, List<HistoryEntry> History) Play(params Func<Breach, ActionResult>[] actions) =>
        Play(Report(), actions);

    public static (Breach Breach, List<HistoryEntry> History) Play(
        FilledReport report, params Func<Breach, ActionResult>[] actions)
    {
        var first = Reported(report);
        var (breach, history) = ((Breach)first.Case, new List<HistoryEntry> { first.Entry });
        foreach (var change in actions.Select(act => Accepted(act(breach))))
        {
            breach = (Breach)change.Case;
            history.Add(change.Entry);
        }

        return (breach, history);
    }

    public static readonly ReminderSchedule Reminders = new();

    public static Moment At(Instant now) => new(now, Reminders, Counting());

    /// <summary>Bytes that differ each time and are the same in each run.</summary>
    public static Randomness Counting()
    {
        var next = 0;
        return count => [.. Enumerable.Range(0, count).Select(_ => (byte)(next++ % 240))];
    }
}
