using System.Net.Http.Json;
using System.Security.Cryptography;

namespace Ombud.Kit;

/// <summary>Things as they usually are; a test changes with <c>with</c> what it is about.</summary>
public static class A
{
    /// <summary>A breach in Ringebu, discovered forty minutes before <see cref="SuiteFixture.Start"/>.</summary>
    public static BreachJson Breach() => new();

    /// <summary>The persona that hands in reports for the municipality.</summary>
    public static string SystemOf(string? municipality) => municipality switch
    {
        "3405" => "ingest-lillehammer",
        "3440" => "ingest-oyer",
        "3441" => "ingest-gausdal",
        _ => "ingest-ringebu",
    };
}

/// <summary>The body of <c>POST /api/breaches</c>.</summary>
public sealed record BreachJson
{
    public string? Municipality { get; init; } = "3439";
    public string? Unit { get; init; } = "Hjemmetjenesten";
    public string? WhatHappened { get; init; } = "Et brev ble sendt til feil mottaker.";
    public string? DiscoveredAt { get; init; } = "2026-11-20T09:20:00+01:00";
    public string? OccurredFrom { get; init; }
    public string? OccurredTo { get; init; }
    public bool Ongoing { get; init; }
    public IReadOnlyList<string>? Kinds { get; init; } = ["confidentiality"];
    public PersonsJson? Persons { get; init; } = new(12, "approximate");
    public IReadOnlyList<string>? DataCategories { get; init; } = ["contact", "health"];
    public string? Measures { get; init; }
    public string? Phone { get; init; }
}

public sealed record PersonsJson(int? Count, string? Precision);

public static class Posts
{
    /// <param name="key">The Idempotency-Key; null for one of its own.</param>
    public static Task<HttpResponseMessage> PostBreachAsync(
        this HttpClient client, BreachJson breach, string? key = null) =>
        client.PostAsync("/api/breaches", breach, key);

    /// <summary>JSON to a door that wants an Idempotency-Key.</summary>
    public static async Task<HttpResponseMessage> PostAsync<T>(
        this HttpClient client, string path, T body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? RandomNumberGenerator.GetHexString(32, lowercase: true));
        return await client.SendAsync(request);
    }
}
