namespace Ombud.Cases;

public enum Fault
{
    Required,
    TooLong,
    UnknownValue,
    Future,
    EndBeforeStart,
    DiscoveredBeforeStart,
    AwareBeforeStart,
    ToldBeforeStart,
    OngoingHasEnd,
    CountMissing,
    CountUnwanted,
    OutOfRange,
    NotATime,
    TimeMissing,
    NotADate,
    PeriodEndsBeforeStart,
    PeriodTooLong,
    NotANumber,
    UnknownMunicipality,
    MunicipalityTwice,
    TooFewMunicipalities,
    TooManyMunicipalities,
    LooksLikeIdentityNumber,
    ReasonNotToNotify,
    ReasonAgainstAdvice,
    LateNeedsReason,
    NoFirstNotification,
    FirstAlreadySent,
    SentBeforeStart,
    SentBeforeKnown,
    SentBeforeFirst,
    NothingIsSent,
    NoLetterIsSent,
    LetterNotSaved,
    SameCase,
    LinkedAlready,
    OtherIncident,
    UnknownCase,
    UnknownField,
    NothingChanged,
    NothingToRedact,
    NoSuchWord,
    FirstMonthPassed,
    GroundMissing,
    GroundUnwanted,
    ComplaintMissing,
    NotAnAddress,

    /// <summary>The rule rests on the case's history, which is damaged or not its own.</summary>
    HistoryUnreadable,
}

/// <summary>What is wrong with one field that a person sent. <paramref name="Field"/> is its JSON name; the sentence is
/// put together where the person's language is known.</summary>
public sealed record Problem(string Field, Fault Fault, int? Limit = null);

/// <summary>The first problem with each field; at most a hundred, which is more than anybody reads.</summary>
public sealed class Problems
{
    private const int Most = 100;
    private const int LongestField = 100;

    private readonly OrderedDictionary<string, Problem> _all = [];

    public IReadOnlyList<Problem> All => _all.Values;

    public bool Any => _all.Count > 0;

    public void Add(string field, Fault fault, int? limit = null)
    {
        var name = field[..Math.Min(field.Length, LongestField)];
        if (_all.Count < Most)
            _all.TryAdd(name, new(name, fault, limit));
    }

    /// <summary>Refuses text that is too long or invisible; returns it as plain text, trimmed.</summary>
    public string Required(string field, string? text, int longest)
    {
        if (PlainText.IsBlank(text))
            Add(field, Fault.Required);
        return Optional(field, text, longest) ?? "";
    }

    /// <summary>Refuses text that is too long; blank becomes null.</summary>
    public string? Optional(string field, string? text, int longest)
    {
        if (PlainText.IsBlank(text))
            return null;
        var plain = PlainText.Of(text!).Trim();
        if (plain.Length > longest)
            Add(field, Fault.TooLong, longest);
        return plain;
    }
}
