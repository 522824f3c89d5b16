using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Register;

/// <summary>Registers with something in them, faster than by the front door.</summary>
internal static class Registers
{
    public static readonly Person Reporter = new("tenant:reporter", "Rita Merkemelder");

    /// <summary>Reported one after another, <paramref name="apart"/>, the last one at the suite's start.</summary>
    public static async Task<List<Breach>> FillAsync(
        this SuiteFixture suite, string municipality, int count, Duration apart, string what = "Et brev gikk feil.")
    {
        var cases = suite.Service<CaseStore>();
        var place = suite.Service<Municipalities>()[municipality];
        var filled = new List<Breach>();
        for (var i = count - 1; i >= 0; i--)
        {
            // Asked again where another case of these has drawn the same number.
            var at = SuiteFixture.Start - i * apart;
            var committed = await cases.CommitNewAsync(() => Reported(place, at, what), default);
            filled.Add((Breach)((Committed.Stored)committed).Case);
        }
        return filled;
    }

    public static Change Reported(Municipality place, Instant at, string what)
    {
        var report = new FilledReport
        {
            Municipality = place.Number,
            Unit = "Hjemmetjenesten",
            WhatHappened = what,
            DiscoveredAt = at,
            Kinds = ["confidentiality"],
            PersonsCount = 12,
            PersonsPrecision = "approximate",
            DataCategories = ["contact", "health"],
            Phone = "61 05 00 00",
        };
        var key = new IdempotencyKey(RandomNumberGenerator.GetHexString(64, true), "body");
        return Breach.Report(
            report.Known(at, new Problems())!, place, new(Reporter, IsShared: false, key),
            new(at, new ReminderSchedule(), RandomNumberGenerator.GetBytes));
    }

    public static T Service<T>(this SuiteFixture suite) where T : notnull =>
        suite.Suite.Web.Services.GetRequiredService<T>();

    public static async Task ActAsync(
        this SuiteFixture suite, string persona, string number, string action, object fields)
    {
        using var someone = suite.Bearer(persona);
        using var done = await someone.PostAsync($"/api/cases/{number}/actions/{action}", fields);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }
}
