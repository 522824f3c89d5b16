using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ombud.Cases;

public enum Awareness
{
    Presumed,
    Decided,
}

/// <summary>What every kind of case has. An action makes a new one and raises <see cref="Version"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Breach), Breach.KindName)]
public abstract record Case
{
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

    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The state's name on the wire.</summary>
    [JsonIgnore]
    public abstract string StateName { get; }

    [JsonIgnore]
    public abstract bool Open { get; }

    /// <summary>The next deadline that still matters; null when none does.</summary>
    [JsonIgnore]
    public abstract Instant? DueAt { get; }

    /// <summary>What the newest entry of the history seals: the whole case, but for the entry's own hash.</summary>
    internal string Sealable() => JsonSerializer.Serialize(this with { HistoryHead = "" }, CaseJson.Options);

    /// <summary>The same of a case as it lies in storage, to the letter: a field that a later release adds breaks no
    /// seal.</summary>
    public static string SealableOf(string document, string head) => document.Replace(
        $"\"historyHead\":\"{head}\"", "\"historyHead\":\"\"", StringComparison.Ordinal);
}
