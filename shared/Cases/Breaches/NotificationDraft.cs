using System.Text.Json.Serialization;

namespace Ombud.Cases.Breaches;

/// <summary>The parts of art. 33(3).</summary>
public enum NoticePart
{
    /// <summary>Nature of the breach, with persons and records.</summary>
    A,

    /// <summary>Contact point.</summary>
    B,

    /// <summary>Likely consequences.</summary>
    C,

    /// <summary>Measures taken or proposed.</summary>
    D,
}

public enum DraftState
{
    Filled,
    Missing,

    /// <summary>Asked for but not known yet: Datatilsynet accepts this in a phased notification, and expects it to be
    /// filled in later.</summary>
    Unknown,
}

/// <summary>One field of a notification to Datatilsynet.</summary>
/// <param name="Values">As on the wire: texts, times in UTC, codes; empty if nothing is known.</param>
/// <param name="Fact">The name among <see cref="BreachFields"/> that fills it; null if it cannot be amended.</param>
/// <param name="Part">Of art. 33(3); null where the form asks for more than the law does.</param>
public sealed record DraftField(
    string Block, string Name, IReadOnlyList<string> Values, DraftState State, bool Required, NoticePart? Part,
    string? Fact);

/// <summary>Who answers Datatilsynet's questions, art. 33(3)(b).</summary>
public sealed record DraftContact(string Name, string? Email, string? Phone);

/// <summary>The draft for Datatilsynet (meldingsutkast): every field in the order of their own list, filled from the
/// case. Somebody copies it into Altinn; the suite submits nothing.</summary>
public sealed record NotificationDraft(CaseNumber Number, IReadOnlyList<DraftField> Fields)
{
    /// <summary>The values of the field «phase»: sent in full (fullstendig), or in phases (trinnvis).</summary>
    public const string Whole = "complete";
    public const string Phased = "phased";

    /// <summary>Whether this is the first notification or a follow-up to one already sent.</summary>
    public required Phase Kind { get; init; }

    /// <summary>The Altinn reference of the newest notification; null for the first.</summary>
    public string? EarlierReference { get; init; }

    /// <summary>Everything required is answered: it can be sent as complete, else in phases (art. 33(4)).</summary>
    [JsonIgnore]
    public bool IsWhole => Filled == RequiredCount;

    /// <summary>The value of the field «phase».</summary>
    [JsonIgnore]
    public string SentAs => IsWhole ? Whole : Phased;

    [JsonIgnore]
    public int Filled => Fields.Count(f => f.Required && f.State is DraftState.Filled);

    [JsonIgnore]
    public int RequiredCount => Fields.Count(f => f.Required);

    public bool Has(NoticePart part) =>
        Fields.Where(f => f.Part == part && f.Required).All(f => f.State is DraftState.Filled);
}
