using System.Security.Cryptography;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>Reports as the suite gets them, and the parts of the suite on a table of their own.</summary>
internal static class Sample
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);

    public static readonly FakeClock Clock = new(Now);

    public static readonly Moments Moments = new(Clock, new ReminderSchedule(), RandomNumberGenerator.GetBytes);

    public static readonly Municipality[] Places =
    [
        Place("3405", "lillehammer", "LIL"), Place("3439", "ringebu", "RIN"),
        Place("3440", "oyer", "OYE"), Place("3441", "gausdal", "GAU"),
    ];

    private static int _turn;

    public static readonly Caller System = new(new("tenant:system", "Avvikssystem"), Roles.Ingest, null);

    /// <summary>Each in its turn: Azurite looks at every row of a partition for each row that it reads or writes, so
    /// that one with all the reports would soon be what is measured.</summary>
    public static Municipality AnyPlace() => Places[(uint)Interlocked.Increment(ref _turn) % Places.Length];

    public static FilledReport Report => new()
    {
        Municipality = "3439",
        Unit = "Hjemmetjenesten",
        WhatHappened = "Et brev ble sendt til feil mottaker.",
        DiscoveredAt = Now - Duration.FromMinutes(40),
        Kinds = ["confidentiality"],
        PersonsCount = 12,
        PersonsPrecision = "approximate",
        DataCategories = ["contact", "health"],
    };

    public static KnownFacts Facts => Report.Known(Now, new Problems())!;

    public static Change Change(Municipality place, Instant? receivedAt = null)
    {
        var at = receivedAt ?? Now;
        var facts = Facts with { Report = Facts.Report with { DiscoveredAt = at - Duration.FromMinutes(40) } };
        var key = new IdempotencyKey(
            RandomNumberGenerator.GetHexString(64, true), RandomNumberGenerator.GetHexString(64, true));
        return Breach.Report(facts, place, new(System.Person, true, key), Moments.Now() with { Now = at });
    }

    public static async Task<TableClient> TableAsync(string connection, string name, Traffic traffic)
    {
        var options = new TableClientOptions();
        options.AddPolicy(traffic, HttpPipelinePosition.PerRetry);
        var table = new TableServiceClient(connection, options).GetTableClient(name);
        await table.CreateIfNotExistsAsync();
        return table;
    }

    /// <param name="table">Where its rows lie.</param>
    /// <param name="bus">The bus has a message when this has ended. Never: then what is measured has storage to
    /// itself.</param>
    public static Outbox Outbox(TableClient table, Task bus) =>
        new(
            table.Sealed(), new BusQueues(new AnyBus(bus), new BusOptions(), TestSeals.Keys),
            NullLogger<Outbox>.Instance);

    private static Municipality Place(string number, string slug, string prefix) =>
        new() { Number = number, Slug = slug, Name = slug, Prefix = prefix };

    private sealed class AnyBus(Task answer) : ServiceBusClient
    {
        public override ServiceBusSender CreateSender(string queueOrTopicName) => new AnySender(answer);
    }

    private sealed class AnySender(Task answer) : ServiceBusSender
    {
        public override Task SendMessagesAsync(
            IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) => answer;

        public override async Task<long> ScheduleMessageAsync(
            ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime,
            CancellationToken cancellationToken = default)
        {
            await answer;
            return 1;
        }
    }
}
