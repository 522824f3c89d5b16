using System.Text.RegularExpressions;
using NodaTime;

namespace Ombud.Cases;

/// <summary>What a form or a system sent, before anybody has checked it. Null is omitted.</summary>
public sealed partial record BreachReport
{
    // Before personregisterloven (lov 9.6.1978 nr. 48) there was no law to break: the date is a slip of the pen.
    private static readonly Instant Earliest = Instant.FromUtc(1978, 6, 9, 0, 0);

    public string? Municipality { get; init; }
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public Instant? DiscoveredAt { get; init; }
    public Instant? OccurredFrom { get; init; }
    public Instant? OccurredTo { get; init; }
    public bool Ongoing { get; init; }
    public IReadOnlyList<string>? Kinds { get; init; }
    public int? PersonsCount { get; init; }
    public string? PersonsPrecision { get; init; }
    public IReadOnlyList<string>? DataCategories { get; init; }
    public SentToTheWrong? WrongRecipient { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }

    /// <summary>The checked facts, or null with a problem for each field that is wrong. An old discovery is never
    /// refused: late is a fact to record. A time up to a minute ahead is taken for a clock that runs fast.</summary>
    public BreachFacts? Check(Instant now, Problems problems)
    {
        var unit = problems.Required("unit", Unit, Limits.Unit);
        var whatHappened = problems.Required("whatHappened", WhatHappened, Limits.Text);
        var measures = problems.Optional("measures", Measures, Limits.Text);
        var phone = problems.Optional("phone", Phone, Limits.Phone);
        if (phone is not null && !PhoneShape().IsMatch(phone))
            problems.Add("phone", Fault.NotAPhone);
        CheckTimes(now, problems);
        var kinds = Values<BreachKind>("kinds", Kinds, problems);
        var categories = Values<DataCategory>("dataCategories", DataCategories, problems);
        var persons = CheckPersons(problems);
        var wrongRecipient = CheckWrongRecipient(problems);
        if (problems.Any || persons is null)
            return null;

        var texts = new[] { ("unit", unit), ("whatHappened", whatHappened), ("measures", measures) };
        return new()
        {
            Unit = unit,
            WhatHappened = whatHappened,
            DiscoveredAt = Earlier(DiscoveredAt!.Value, now),
            OccurredFrom = OccurredFrom,
            OccurredTo = OccurredTo,
            Ongoing = Ongoing,
            Kinds = kinds,
            Persons = persons,
            DataCategories = categories,
            WrongRecipient = wrongRecipient,
            Measures = measures,
            Phone = phone,
            SuspectFields = [.. texts.Where(t => IdentityNumber.LooksLikeOne(t.Item2)).Select(t => t.Item1)],
        };
    }

    private static Instant Earlier(Instant one, Instant other) => Instant.Min(one, other);

    private void CheckTimes(Instant now, Problems problems)
    {
        var latest = now + Duration.FromMinutes(1);
        if (DiscoveredAt is null)
            problems.Add("discoveredAt", Fault.Required);
        foreach (var (field, at) in new[]
            { ("discoveredAt", DiscoveredAt), ("occurredFrom", OccurredFrom), ("occurredTo", OccurredTo) })
            if (at > latest)
                problems.Add(field, Fault.Future);
            else if (at < Earliest)
                problems.Add(field, Fault.NotATime);
        if (Ongoing && OccurredTo is not null)
            problems.Add("occurredTo", Fault.OngoingHasEnd);
        if (OccurredTo < OccurredFrom)
            problems.Add("occurredTo", Fault.EndBeforeStart);
        if (DiscoveredAt < OccurredFrom)
            problems.Add("discoveredAt", Fault.DiscoveredBeforeStart);
    }

    private Persons? CheckPersons(Problems problems)
    {
        if (Wire.Read<Precision>(PersonsPrecision) is not { } precision)
        {
            problems.Add("persons", PersonsPrecision is null ? Fault.Required : Fault.UnknownValue);
            return null;
        }

        if (precision is Precision.Unknown && PersonsCount is not null)
            problems.Add("persons", Fault.CountUnwanted);
        if (precision is not Precision.Unknown && PersonsCount is null)
            problems.Add("persons", Fault.CountMissing);
        if (PersonsCount is < 0 or > Limits.Persons)
            problems.Add("persons", Fault.OutOfRange, Limits.Persons);
        return new(PersonsCount, precision);
    }

    private WrongRecipient? CheckWrongRecipient(Problems problems) => WrongRecipient is null
        ? null
        : new(
            Value<SentBy>("channel", WrongRecipient.Channel, problems),
            Value<ReceivedBy>("recipient", WrongRecipient.Recipient, problems),
            Value<Returned>("returned", WrongRecipient.Returned, problems));

    private static T Value<T>(string field, string? name, Problems problems) where T : struct, Enum
    {
        if (Wire.Read<T>(name) is { } value)
            return value;
        problems.Add(field, name is null ? Fault.Required : Fault.UnknownValue);
        return default;
    }

    private static List<T> Values<T>(string field, IReadOnlyList<string>? names, Problems problems)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var name in (names ?? []).Distinct())
            if (Wire.Read<T>(name) is { } value)
                values.Add(value);
            else
                problems.Add(field, Fault.UnknownValue);
        if (values.Count == 0)
            problems.Add(field, Fault.Required);
        values.Sort();
        return values;
    }

    [GeneratedRegex(@"^\+?[0-9 ]{5,}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}

/// <summary>The answers of the short form, not yet checked.</summary>
public sealed record SentToTheWrong(string? Channel, string? Recipient, string? Returned);
