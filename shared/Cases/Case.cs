using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ombud.Cases;

/// <summary>What every kind of case has. An action makes a new one and raises <see cref="Version"/>.</summary>
public abstract partial record Case
{
    /// <summary>On the wire; stands first in a stored case, so that it tells how to read the rest.</summary>
    [JsonPropertyOrder(-1)]
    public string Kind => OfKind.Name;

    public required CaseId Id { get; init; }
    public required CaseNumber Number { get; init; }

    /// <summary>Kommunenummer: whose case it is, and the partition it lives in.</summary>
    public required string Municipality { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>Raised by actions only, so that a reminder never makes a person's action fail.</summary>
    public required int Version { get; init; }

    /// <summary>Raised when a clock of the case is set anew; alarms of an older clock do nothing.</summary>
    public required int Clock { get; init; }

    /// <summary>Hash of the newest history entry; <see cref="Version"/> is its sequence.</summary>
    public required string HistoryHead { get; init; }

    /// <summary>New with every action: the history seals the case with it, and what was redacted later cannot be
    /// guessed from an older seal. Null before cases were sealed; never shown and never exported.</summary>
    public string? Salt { get; init; }

    public Person? TakenBy { get; init; }

    public Ending? Ending { get; init; }

    /// <summary>Names one incident that affected several municipalities: each has its own case. The ombud's to know.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>The state's name on the wire.</summary>
    [JsonIgnore]
    public abstract string StateName { get; }

    [JsonIgnore]
    public abstract bool Open { get; }

    /// <summary>The next deadline that still matters; null when none does.</summary>
    [JsonIgnore]
    public abstract Instant? DueAt { get; }

    /// <summary>How bad it is, on the wire; null until somebody has assessed it, or where nobody does.</summary>
    [JsonIgnore]
    public virtual string? SeverityName => null;

    /// <summary>The employee who reported it; null where none did.</summary>
    [JsonIgnore]
    public virtual Person? ReportedBy => null;

    /// <summary>What is still owed; empty for a case that has ended.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<Obligation> Obligations => [];

    /// <summary>The group of what hangs together: the same gives the same.</summary>
    internal static string GroupOf(string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..32];

    /// <summary>The group of a joint report: the same sender and key give the same, so that a report that was cut off
    /// after two of four municipalities goes on where it stopped.</summary>
    public static string GroupOf(Person sender, string key) => GroupOf($"joint\n{sender.Id}\n{key}");

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), CaseJson.Options);

    /// <summary>What the newest entry of the history seals: the whole case, but for the entry's own hash.</summary>
    internal string Sealable() => (this with { HistoryHead = "" }).ToJson();

    /// <summary>The same of a case as it lies in storage, to the letter: a field that a later release adds breaks no
    /// seal.</summary>
    public static string SealableOf(string document, string head) => document.Replace(
        $"\"historyHead\":\"{head}\"", "\"historyHead\":\"\"", StringComparison.Ordinal);
}

/// <summary>Why a case was closed or withdrawn.</summary>
public sealed record Ending(string Reason, Person By, Instant At);

/// <summary>Something that the law asks for and nobody has recorded yet.</summary>
/// <param name="What">On the wire; each kind of case has its own.</param>
/// <param name="Since">From when it is owed.</param>
/// <param name="DueAt">The law's own deadline; null where it says «without undue delay».</param>
public sealed record Obligation(string What, Instant Since, Instant? DueAt = null);

/// <summary>A deadline that runs.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="CountedFrom">The moment that the period is counted from.</param>
public sealed record RunningDeadline(string Name, Instant DueAt, Instant CountedFrom);
