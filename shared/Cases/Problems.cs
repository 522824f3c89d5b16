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
    NotANumber,
    NotAPhone,
    UnknownMunicipality,
    MunicipalityTwice,
    TooFewMunicipalities,
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
    SameCase,
    LinkedAlready,
    OtherIncident,
    UnknownCase,
    UnknownField,
    NothingChanged,
    NothingToRedact,
}

/// <summary>What is wrong with one field of what a person sent. <paramref name="Field"/> is its name in JSON;
/// the sentence in the person's language is made where the language is known.</summary>
public sealed record Problem(string Field, Fault Fault, int? Limit = null);

public sealed class Problems
{
    private readonly List<Problem> all = [];

    public IReadOnlyList<Problem> All => all;

    public bool Any => all.Count > 0;

    public void Add(string field, Fault fault, int? limit = null)
    {
        if (all.All(p => p.Field != field))
            all.Add(new(field, fault, limit));
    }

    /// <summary>Refuses blank and too long; returns the text without spaces around.</summary>
    public string Required(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(field, Fault.Required);
        return Optional(field, text, longest) ?? "";
    }

    /// <summary>Refuses too long; blank becomes null.</summary>
    public string? Optional(string field, string? text, int longest)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > longest)
            Add(field, Fault.TooLong, longest);
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
