using NodaTime;
using NodaTime.Text;

namespace Ombud.Cases.Tests;

/// <summary>Builders: what a test does not say is sensible.</summary>
internal static class A
{
    public static readonly Instant Morning = Utc("2026-11-20T09:00:00Z");

    public static readonly Municipality Ringebu = new()
    { Number = "3439", Slug = "ringebu", Name = "Ringebu", Prefix = "RIN" };

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

    public static BreachReport Report() => new()
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

    public static Change Reported(BreachReport? report = null, Instant? at = null)
    {
        var now = at ?? Morning;
        var facts = (report ?? Report()).Check(now, new Problems())!;
        var reporter = new Cases.Reporter(Reporter, IsShared: false, new("once", "body"));
        return Cases.Breach.Report(facts, Ringebu, reporter, At(now));
    }

    public static Breach Breach(BreachState state = BreachState.Received, Instant? discoveredAt = null)
    {
        var at = discoveredAt ?? Morning;
        var breach = (Breach)Reported(Report() with { DiscoveredAt = at }, at).Case;
        return breach with { State = state, NotifiedAt = state is BreachState.Notified ? at : null };
    }

    public static readonly Ladder Ladder = new();

    public static Moment At(Instant now) => new(now, Ladder, Counting());

    /// <summary>Bytes that differ each time and are the same in each run.</summary>
    public static Randomness Counting()
    {
        var next = 0;
        return count => [.. Enumerable.Range(0, count).Select(_ => (byte)(next++ % 240))];
    }
}
