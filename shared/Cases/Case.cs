using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ombud.Cases;

/// <summary>What every kind of case has. An action makes a new one with a higher <see cref="Version"/>.</summary>
public abstract partial record Case
{
    /// <summary>On the wire; comes first in a stored case, because it says how to read the rest.</summary>
    [JsonPropertyOrder(-1)]
    public string Kind => OfKind.Name;

    public required CaseId Id { get; init; }
    public required CaseNumber Number { get; init; }

    /// <summary>Kommunenummer under which it was received: the partition that it stays in. It is a case of the
    /// municipality that has, or had, this number.</summary>
    public required string Municipality { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>Raised only by actions, so that a reminder never makes a person's action fail.</summary>
    public required int Version { get; init; }

    /// <summary>Of a new case.</summary>
    public const int FirstClock = 1;

    /// <summary>Raised when a clock of the case is reset; alarms from an older clock do nothing.</summary>
    public required int Clock { get; init; }

    /// <summary>Hash of the newest history entry; <see cref="Version"/> is its sequence.</summary>
    public required string HistoryHead { get; init; }

    /// <summary>New with every action: the history seals the case with it, so that text redacted later cannot be
    /// guessed from an older seal. Null in cases older than seals; never shown and never exported.</summary>
    public string? Salt { get; init; }

    /// <summary>The idempotency key that it was opened under, so that the row that remembers the request is missed when
    /// it is gone. Null in cases older than this; never shown and never exported.</summary>
    public string? RequestKey { get; init; }

    public Person? TakenBy { get; init; }

    /// <summary>When the ombud asked the reporter something; null when there is nothing to answer.</summary>
    public Instant? AskedAt { get; init; }

    public Ending? Ending { get; init; }

    /// <summary>How the ombud would end it, while that waits for the controller; null when nothing does.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Where mail reaches the reporter; null where nobody knows. Never shown and never exported.</summary>
    public string? ReporterMail { get; init; }

    /// <summary>Redactions that are recorded and not yet carried out in every row, by the sequences of their entries;
    /// null when there are none.</summary>
    public IReadOnlyList<int>? Redacting { get; init; }

    /// <summary>Names one incident that affected several municipalities, a case for each. For the ombud only.</summary>
    public string? Group { get; init; }

    /// <summary>Nobody could place it: no municipality has it, and the ombud alone sees it.</summary>
    [JsonIgnore]
    public bool IsUnsorted => Municipality == Cases.Municipality.Unsorted.Number;

    /// <summary>Who takes out what others wrote here. What nobody has placed has no controller yet.</summary>
    [JsonIgnore]
    public Roles Redactor => IsUnsorted ? Roles.Triage : OfKind.Redactor;

    /// <summary>It is to go on elsewhere, and does not stand there yet. Nobody acts on it meanwhile; its clock runs.
    /// </summary>
    [JsonIgnore]
    public virtual bool IsMoving => false;

    /// <summary>The state's wire name.</summary>
    [JsonIgnore]
    public abstract string StateName { get; }

    [JsonIgnore]
    public abstract bool Open { get; }

    /// <summary>The next deadline that still matters; null when none does.</summary>
    [JsonIgnore]
    public abstract Instant? DueAt { get; }

    /// <summary>How severe it is, on the wire; null until assessed, and for kinds that are not.</summary>
    [JsonIgnore]
    public virtual string? SeverityName => null;

    /// <summary>The employee who reported it; null if none did.</summary>
    [JsonIgnore]
    public virtual Person? ReportedBy => null;

    /// <summary>What storage knows the code as that opens the citizen's side; null where there is none.</summary>
    [JsonIgnore]
    public virtual string? CodeDigest => null;

    /// <summary>It holds a digest of what it said before, which would confirm a guess at what was redacted.</summary>
    [JsonIgnore]
    public virtual bool HoldsOldDigest => false;

    /// <summary>What a list shows of it beside what every case has.</summary>
    [JsonIgnore]
    public virtual CaseGist Gist => new("", [], []);

    /// <summary>The obligations that remain; empty for a case that has ended.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<Obligation> Obligations => [];

    /// <summary>The group for related cases: the same input gives the same group.</summary>
    internal static string GroupOf(string what) => Sha256.Of(what)[..32];

    /// <summary>The group of a joint report: the same sender and key give the same group, so that a report interrupted
    /// after two of four municipalities resumes where it stopped.</summary>
    public static string GroupOf(Person sender, string key) => GroupOf($"joint\n{sender.Id}\n{key}");

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), CaseJson.Options);

    /// <summary>What the newest history entry seals: the whole case, except that entry's own hash.</summary>
    internal string Sealable() => (this with { HistoryHead = "" }).ToJson();

    /// <summary>The same for a case exactly as stored: a field that a later release adds breaks no seal.</summary>
    public static string SealableOf(string document, string head) => document.Replace(
        $"\"historyHead\":\"{head}\"", "\"historyHead\":\"\"", StringComparison.Ordinal);
}

/// <param name="Unit">Empty where it has none.</param>
/// <param name="Data">The kinds of data that it is about, on the wire.</param>
/// <param name="Flags">What to know before anything else, on the wire, worst first.</param>
public sealed record CaseGist(string Unit, IReadOnlyList<string> Data, IReadOnlyList<string> Flags);

/// <summary>Why a case was closed or withdrawn.</summary>
/// <param name="By">Whoever ended it.</param>
public sealed record Ending(string Reason, Person By, Instant At)
{
    /// <summary>The ombud who had proposed it, and wrote the reason; null if it was not proposed.</summary>
    public Person? ProposedBy { get; init; }
}

/// <summary>Something that the law requires and nobody has recorded yet.</summary>
/// <param name="What">On the wire; each kind of case has its own.</param>
/// <param name="Since">When the obligation arose.</param>
/// <param name="DueAt">The law's own deadline; null where it says «without undue delay».</param>
public sealed record Obligation(string What, Instant Since, Instant? DueAt = null)
{
    /// <summary>For how long it may lie where the law sets no date.</summary>
    [JsonIgnore]
    public Duration MayLie { get; init; } = Duration.FromDays(1);
}

/// <summary>A deadline that is running.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="CountedFrom">When the period starts.</param>
public sealed record RunningDeadline(string Name, Instant DueAt, Instant CountedFrom);
