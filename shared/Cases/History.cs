using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Ombud.Cases;

// Who did what, when and why. Each entry carries the hash of the one before it. What a person wrote enters the
// chain as a salted digest, so that a text can be redacted later without breaking the chain.
/// <param name="Sequence">From 1; equals the case's version after the action.</param>
/// <param name="Details">Facts of the action by field name, as on the wire.</param>
/// <param name="Audience">Who may read the text; null: everybody who may see the case.</param>
public sealed record HistoryEntry(
    int Sequence,
    Instant At,
    Person By,
    string Action,
    IReadOnlyDictionary<string, string> Details,
    string? Text,
    Audience? Audience,
    string Salt,
    string Digest,
    string Previous,
    string Hash)
{
    /// <summary>What stands before the first entry.</summary>
    public const string Beginning = "";

    public static HistoryEntry After(
        string previous, int sequence, Act act, Randomness random)
    {
        var salt = Convert.ToHexStringLower(random(16));
        var details = act.Details ?? new Dictionary<string, string>();
        var digest = DigestOf(salt, details, act.Text);
        var hash = HashOf(previous, sequence, act.At, act.By, act.Name, act.Audience, digest);
        return new(
            sequence, act.At, act.By, act.Name, details, act.Text, act.Audience, salt, digest, previous, hash);
    }

    /// <summary>Whether the entry is what was written: its own hash, and the link to the one before.</summary>
    public bool Follows(string previous) =>
        Previous == previous
        && Digest == DigestOf(Salt, Details, Text)
        && Hash == HashOf(previous, Sequence, At, By, Action, Audience, Digest);

    /// <summary>Notes of the ombud are the ombud's (personopplysningsloven § 18); all else is for those who may see
    /// the case.</summary>
    public bool IsVisibleTo(Caller reader) => Audience is not Cases.Audience.Ombud || reader.Has(Roles.Triage);

    private static string DigestOf(string salt, IReadOnlyDictionary<string, string> details, string? text)
    {
        var sorted = new SortedDictionary<string, string>(
            details.ToDictionary(p => p.Key, p => p.Value), StringComparer.Ordinal);
        return Sha256(JsonSerializer.Serialize(new object?[] { salt, sorted, text }));
    }

    private static string HashOf(
        string previous, int sequence, Instant at, Person by, string action, Audience? audience, string digest) =>
        Sha256(JsonSerializer.Serialize(new object?[]
        {
            previous, sequence, InstantPattern.ExtendedIso.Format(at), by.Id, by.Name, action,
            audience is { } who ? Wire.Name(who) : null, digest,
        }));

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One action as the person does it, before it has a place in the chain.</summary>
public sealed record Act(string Name, Instant At, Person By)
{
    public IReadOnlyDictionary<string, string>? Details { get; init; }
    public string? Text { get; init; }
    public Audience? Audience { get; init; }
}
