using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Ombud.Cases;

/// <summary>What the chain holds for one value of an entry.</summary>
/// <param name="Salt">Null once the value is redacted: with it, a short value could be guessed from its digest.</param>
public sealed record Seal(string? Salt, string Digest);

// Who did what, when and why. Each entry carries the hash of the one before it. What a person wrote enters the chain as
// a salted digest per value, so that one can be redacted later without breaking the chain.
/// <param name="Sequence">From 1; equals the case's version after the action.</param>
/// <param name="Details">Facts of the action by field name, as on the wire, without redacted ones.</param>
/// <param name="Text">Null if there was none, or it was redacted.</param>
/// <param name="Audience">Who may read the text; null for everybody who may see the case.</param>
/// <param name="Seals">By field name; the text's is <see cref="TextName"/>.</param>
/// <param name="Alerts">Names of the alerts that this decided: one that leaves no marker is found to be missing. Null
/// if it decided none, and in entries older than this sealing.</param>
/// <param name="Resealed">By field name, the seals of what is left of values that were redacted in part; the
/// redaction's own entry holds their digests. Null if there are none.</param>
public sealed record HistoryEntry(
    int Sequence,
    Instant At,
    Person By,
    string Action,
    IReadOnlyDictionary<string, string> Details,
    string? Text,
    Audience? Audience,
    IReadOnlyDictionary<string, Seal> Seals,
    string Previous,
    string Hash,
    IReadOnlyList<string>? Alerts = null,
    IReadOnlyDictionary<string, Seal>? Resealed = null)
{
    /// <summary>The hash before the first entry.</summary>
    public const string Beginning = "";

    /// <summary>The first action of every history.</summary>
    public const string Reported = "reported";

    /// <summary>What the reporter wrote later.</summary>
    public const string Reply = "reply";

    /// <summary>Removes texts from earlier entries; it names them.</summary>
    public const string Redaction = "redact";

    /// <summary>The suite has taken everything that a redaction removed out of its rows.</summary>
    public const string RedactionCarriedOut = "redacted";

    /// <summary>The case went on elsewhere and its texts with it; names them as a redaction does.</summary>
    public const string Moved = "moved";

    /// <summary>No detail has this name.</summary>
    public const string TextName = "text";

    /// <summary>The seal of the case as the action left it; no value has this name. Its salt is the case's
    /// own.</summary>
    public const string CaseName = "case";

    [JsonIgnore]
    public bool IsRedaction => Action is Redaction or Moved;

    /// <summary>Done by the reporter, whose name not everybody may see.</summary>
    [JsonIgnore]
    public bool IsByReporter => Action is Reported or Reply
        || (IsRedaction && Details.GetValueOrDefault(Act.Voice) == Act.AsReporter);

    /// <summary>Names of the redacted values, in order.</summary>
    public IEnumerable<string> Redacted() => Seals
        .Where(s => s.Value.Salt is null && s.Key != CaseName)
        .Select(s => s.Key).Order(StringComparer.Ordinal);

    /// <param name="left">The case as the action left it, as <c>Case.Sealable</c> writes it; null for an entry that is
    /// not about the case itself.</param>
    public static HistoryEntry After(
        string previous, int sequence, Act act, Randomness random, string? left = null)
    {
        var details = act.Details ?? new Dictionary<string, string>();
        var seals = Values(details, act.Text).ToDictionary(
            v => v.Key, v => Sealed(Convert.ToHexStringLower(random(16)), v.Key, v.Value));
        if (left is not null)
            seals[CaseName] = new(null, Sha256.Of(left));
        var alerts = act.Alerts.Count > 0 ? act.Alerts.Select(alert => alert.Name).ToList() : null;
        var hash = HashOf(previous, sequence, act.At, act.By, act.Name, act.Audience, seals, alerts);
        return new(sequence, act.At, act.By, act.Name, details, act.Text, act.Audience, seals, previous, hash, alerts);
    }

    /// <summary>Whether the entry is as it was written: each value matches its seal, its own hash is right, and it
    /// links to the one before. A value may be missing only if its salt is gone too.</summary>
    public bool Follows(string previous) =>
        Previous == previous
        && HasItsSeals()
        && Hash == HashOf(previous, Sequence, At, By, Action, Audience, Seals, Alerts);

    /// <summary>Whether the case is as this action left it. Entries older than case seals cannot tell.</summary>
    public bool Left(string sealable) =>
        !Seals.TryGetValue(CaseName, out var seal) || seal.Digest == Sha256.Of(sealable);

    /// <summary>The same entry without these values; its hash is unchanged.</summary>
    public HistoryEntry Without(IReadOnlyCollection<string> names) => this with
    {
        Details = Details.Where(d => !names.Contains(d.Key)).ToDictionary(d => d.Key, d => d.Value),
        Text = names.Contains(TextName) ? null : Text,
        Seals = WithoutSalt(names),
        Resealed = Resealed?.Where(s => !names.Contains(s.Key)).ToDictionary() is { Count: > 0 } rest ? rest : null,
    };

    /// <summary>The same entry with no more than this left of these values, sealed anew; its hash is
    /// unchanged.</summary>
    public HistoryEntry Leaving(IReadOnlyDictionary<string, string> left, Randomness random) => this with
    {
        Details = Details.ToDictionary(d => d.Key, d => left.GetValueOrDefault(d.Key, d.Value)),
        Text = left.GetValueOrDefault(TextName) ?? Text,
        Seals = WithoutSalt([.. left.Keys]),
        Resealed = (Resealed ?? new Dictionary<string, Seal>()).Where(s => !left.ContainsKey(s.Key))
            .Concat(left.Select(l => KeyValuePair.Create(
                l.Key, Sealed(Convert.ToHexStringLower(random(16)), l.Key, l.Value))))
            .OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(),
    };

    /// <summary>Whether the value, or what is left of it, still stands in the entry.</summary>
    public bool Holds(string name) => SealOf(name) is { Salt: not null };

    internal Seal? SealOf(string name) => Resealed?.GetValueOrDefault(name) ?? Seals.GetValueOrDefault(name);

    private Dictionary<string, Seal> WithoutSalt(IReadOnlyCollection<string> names) => Seals.ToDictionary(
        s => s.Key, s => names.Contains(s.Key) ? s.Value with { Salt = null } : s.Value);

    private bool HasItsSeals()
    {
        var values = Values(Details, Text).ToDictionary(v => v.Key, v => v.Value);
        return values.Keys.All(Seals.ContainsKey)
            && (Resealed is null || Resealed.Keys.All(name => Seals.GetValueOrDefault(name) is { Salt: null }))
            && Seals.Keys.All(name => SealOf(name) is { Salt: { } salt } seal
                ? values.TryGetValue(name, out var value) && seal == Sealed(salt, name, value)
                : !values.ContainsKey(name));
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(
        IReadOnlyDictionary<string, string> details, string? text) =>
        text is null ? details : [.. details, new(TextName, text)];

    private static Seal Sealed(string salt, string name, string value) =>
        new(salt, Sha256.Of(JsonSerializer.Serialize(new[] { salt, name, value })));

    private static string HashOf(
        string previous, int sequence, Instant at, Person by, string action, Audience? audience,
        IReadOnlyDictionary<string, Seal> seals, IReadOnlyList<string>? alerts)
    {
        object?[] sealedParts =
        [
            previous, sequence, InstantPattern.ExtendedIso.Format(at), by.Id, by.Name, action,
            audience is { } who ? WireName.Of(who) : null,
            seals.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new[] { s.Key, s.Value.Digest }),
        ];
        // If there are none, nothing is written, so that the hashes of older entries stay the same.
        return Sha256.Of(JsonSerializer.Serialize(alerts is null ? sealedParts : [.. sealedParts, alerts]));
    }
}

/// <summary>One action as a person takes it, before it has a place in the chain.</summary>
public sealed record Act(string Name, Instant At, Person By)
{
    /// <summary>The detail that says in which role it was done, for what more than one role can do.</summary>
    public const string Voice = "as";

    /// <summary>The reporter did it, whatever else that person may be.</summary>
    public static readonly string AsReporter = WireName.Of(Roles.Report);

    public IReadOnlyDictionary<string, string>? Details { get; init; }
    public string? Text { get; init; }
    public Audience? Audience { get; init; }

    /// <summary>The alerts that it leads to.</summary>
    public IReadOnlyList<AlertDecided> Alerts { get; init; } = [];

    /// <summary>In this order, without those that have no value.</summary>
    public static Dictionary<string, string> DetailsOf(params (string Name, string? Value)[] details) =>
        details.Where(d => !string.IsNullOrEmpty(d.Value)).ToDictionary(d => d.Name, d => d.Value!);
}
