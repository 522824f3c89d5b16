using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;

namespace Ombud.Stores;

public static class StoresSetup
{
    /// <summary>Every kind of case that the suite knows.</summary>
    public static CaseKinds Kinds { get; } = new(Breach.AsKind, Inquiry.AsKind, Feedback.AsKind);

    /// <summary>Tables, bus, clock and municipalities, the same in both apps. In Azure by the app's identity;
    /// tables and queues are made by Bicep, never by code.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection("Ladder").Exists())
            throw new InvalidOperationException("The settings under Ladder are called Reminders now.");
        var storage = Read<StorageOptions>(configuration, StorageOptions.Section);
        var bus = Read<BusOptions>(configuration, BusOptions.Section);
        services.TryAddSingleton<IClock>(SystemClock);
        services.TryAddSingleton<Randomness>(_ => RandomNumberGenerator.GetBytes);
        services.AddSingleton(storage).AddSingleton(bus);
        services.AddSingleton(s => new RowSeals(s.GetRequiredService<SigningKeys>(), storage.AcceptUnsealed));
        services.TryAddSingleton(Kinds);
        services.AddSingleton(new Municipalities(
            configuration.GetSection("Municipalities").Get<List<Municipality>>() ?? []));
        services.AddSingleton(new SigningKeys(Read<SigningOptions>(configuration, SigningOptions.Section)));
        services.AddSingleton(Tables(storage));
        services.AddSingleton(Bus(configuration, bus));
        services.AddSingleton<BusQueues>();
        services.AddSingleton(Read<ReminderOptions>(configuration, ReminderOptions.Section).Schedule());
        services.AddSingleton<Moments>();
        return services
            .AddOn<CaseStore>(CasesTable)
            .AddOn<CaseLists>(CasesTable)
            .AddOn<RegisterStore>(CasesTable)
            .AddOn<Heartbeats>(CasesTable)
            .AddOn<OwnerlessStore>(CasesTable)
            .AddOn<MorningStore>(CasesTable)
            .AddOn<EventPlaces>(CasesTable)
            .AddOn<IdempotencyStore>(CasesTable)
            .AddOn<CaseLog>(CasesTable)
            .AddOn<DeliveryLog>(CasesTable)
            .AddOn<AnchorStore>(CasesTable, AnchorsTable)
            .AddOn<AlarmStore>(CasesTable)
            .AddOn<ChainStore>(CasesTable)
            .AddOn<StrayRows>(CasesTable)
            .AddOn<Mending>(CasesTable)
            .AddOn<FirstSeals>(CasesTable, AnchorsTable)
            .AddSingleton<PartitionCheck>()
            .AddSingleton<Reconciliation>()
            .AddOn<RedactionStore>(CasesTable)
            .AddOn<RetentionStore>(CasesTable)
            .AddOn<MoveStore>(CasesTable)
            .AddOn<MailboxStore>(CasesTable)
            .AddOn<PersonPlaces>(CasesTable)
            .AddOn<BackupMarks>(CasesTable)
            .AddOn<Holds>(CasesTable)
            .AddSingleton<SuiteSigns>()
            .AddOn<Outbox>(CasesTable);
    }

    /// <summary>A store and the tables it is on, in the order of its constructor.</summary>
    public static IServiceCollection AddOn<T>(
        this IServiceCollection services, params Func<StorageOptions, string>[] tables) where T : class =>
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<T>(s, [
            .. tables.Select(name => new SealedTable(
                s.GetRequiredService<TableServiceClient>().GetTableClient(
                    name(s.GetRequiredService<StorageOptions>())),
                s.GetRequiredService<RowSeals>())),
        ]));

    internal static string CasesTable(StorageOptions options) => options.CasesTable;

    internal static string AnchorsTable(StorageOptions options) => options.AnchorsTable;

#pragma warning disable RS0030 // The one place where the apps are given the wall clock; the local host gives another.
    private static IClock SystemClock => NodaTime.SystemClock.Instance;
#pragma warning restore RS0030

    private static T Read<T>(IConfiguration configuration, string section) where T : new() =>
        configuration.GetSection(section).Get<T>() ?? new T();

    private static TableServiceClient Tables(StorageOptions options)
    {
        var client = new TableClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = options.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(1),
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            },
        };
        if (options.ConnectionString is { } local)
            return new(local, client);
        return options.Endpoint is { } endpoint
            ? new(endpoint, Identity(options.IdentityClientId), client)
            : throw new InvalidOperationException("Set Storage:Endpoint to the table endpoint of the case account.");
    }

    private static ServiceBusClient Bus(IConfiguration configuration, BusOptions options)
    {
        var client = new ServiceBusClientOptions
        {
            RetryOptions = { MaxRetries = 0, TryTimeout = options.OneTry },
        };
        if (configuration[BusOptions.Connection] is { Length: > 0 } local)
            return new(local, client);
        var section = configuration.GetSection(BusOptions.Connection);
        return section["fullyQualifiedNamespace"] is { } name
            ? new(name, Identity(section["clientId"]), client)
            : throw new InvalidOperationException("Set ServiceBus__fullyQualifiedNamespace to the bus of the suite.");
    }

    /// <param name="clientId">Of the app's user-assigned identity; null: the machine's own.</param>
    public static ManagedIdentityCredential Identity(string? clientId) => new(
        clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
}
