using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Azure.Tests.Stores;

/// <summary>Four municipalities, their people, and reports: what a test does not say is sensible.</summary>
internal static class Sample
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 11, 20, 8, 0);

    public static readonly Municipality Lillehammer = Place("3405", "lillehammer", "Lillehammer", "LIL");
    public static readonly Municipality Ringebu = Place("3439", "ringebu", "Ringebu", "RIN");
    public static readonly Municipality Oyer = Place("3440", "oyer", "Øyer", "OYE");
    public static readonly Municipality Gausdal = Place("3441", "gausdal", "Gausdal", "GAU");

    public static readonly Person Reporter = new("tenant:reporter", "Rita Melder");

    public static readonly Caller Controller = new(new("tenant:controller", "Kari Direktør"), Roles.Decide, "3439");

    public static readonly Caller Ombud = new(new("tenant:ombud", "Olav Ombud"), Roles.Triage, null);

    public static readonly ReminderSchedule Reminders = new();

    public static readonly Moment Now = new(Morning, Reminders, RandomNumberGenerator.GetBytes);

    private static int _count;

    public static IReadOnlyList<Municipality> All => [Lillehammer, Ringebu, Oyer, Gausdal];

    public static Caller With(Roles roles, Municipality? municipality) =>
        new(new($"tenant:{roles}", $"En {roles}"), roles, municipality?.Number);

    public static BreachFacts Facts(
        Instant? discoveredAt = null, string text = "Et brev gikk til feil adresse.") => new()
        {
            Unit = "Hjemmetjenesten",
            WhatHappened = text,
            DiscoveredAt = discoveredAt ?? Morning,
            Kinds = [BreachKind.Confidentiality],
            Persons = new(1, Precision.Exact),
            DataCategories = [DataCategory.Contact, DataCategory.Health],
        };

    /// <summary>A key that no other report has.</summary>
    public static IdempotencyKey IdempotencyKey(string body = "body") =>
        new($"key-{Interlocked.Increment(ref _count)}", body);

    public static Change Report(
        Municipality? municipality = null, Instant? at = null, IdempotencyKey? key = null, BreachFacts? facts = null,
        Randomness? random = null) =>
        Breach.Report(
            new(facts ?? Facts(at), Findings.Nothing), municipality ?? Ringebu,
            new(Reporter, IsShared: false, key ?? IdempotencyKey()),
            Now with { Now = at ?? Morning, Random = random ?? RandomNumberGenerator.GetBytes });

    /// <summary>Always draws the same five signs; ids and salts stay random.</summary>
    public static byte[] SameNumber(int bytes) => bytes == 1 ? [0] : RandomNumberGenerator.GetBytes(bytes);

    public static Change Take(Case source, Caller? by = null) =>
        Accepted(((Breach)source).Take(by ?? Ombud, Now));

    public static Change Note(Case source, string text, Caller? by = null) =>
        Accepted(((Breach)source).Note(by ?? Ombud, text, null, Now));

    public static Change SetAwareness(Case source, Instant awareAt) => Accepted(
        ((Breach)source).SetAwareness(Ombud, awareAt, "Undersøkt.", Now));

    public static Change Close(Case source) =>
        Accepted(((Breach)source).Close(Controller, "Ferdig.", Now));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, CaseJson.Options);

    public static Change Accepted(ActionResult decision) => Assert.IsType<ActionResult.Accepted>(decision).Change;

    private static Municipality Place(string number, string slug, string name, string prefix) =>
        new() { Number = number, Slug = slug, Name = name, Prefix = prefix };
}
