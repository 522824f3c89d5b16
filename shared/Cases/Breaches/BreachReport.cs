using System.Text.RegularExpressions;
using NodaTime;

namespace Ombud.Cases.Breaches;

/// <summary>What a form or a system sent, before anybody has checked it. Null is omitted.</summary>
public sealed partial record BreachReport
{
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
    public WrongRecipientAnswers? WrongRecipient { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }

    /// <summary>Whose breach it was, when the municipality was told by its processor (art. 33(2)).</summary>
    public string? Processor { get; init; }

    /// <summary>Stands for the discovery where none is named: as a rule the municipality is aware from then.</summary>
    public Instant? ProcessorToldAt { get; init; }

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
        CheckProcessor(now, problems);
        var kinds = Values<BreachKind>("kinds", Kinds, problems);
        var categories = Values<DataCategory>("dataCategories", DataCategories, problems);
        var persons = CheckPersons(problems);
        var wrongRecipient = CheckWrongRecipient(problems);
        if (problems.Any || persons is null)
            return null;

        return new BreachFacts()
        {
            Unit = unit,
            WhatHappened = whatHappened,
            DiscoveredAt = Earlier((DiscoveredAt ?? ProcessorToldAt)!.Value, now),
            OccurredFrom = OccurredFrom,
            OccurredTo = OccurredTo,
            Ongoing = Ongoing,
            Kinds = kinds,
            Persons = persons,
            DataCategories = categories,
            WrongRecipient = wrongRecipient,
            Measures = measures,
            Phone = phone,
        }.Scanned();
    }

    /// <summary>What of a checked report belongs among the findings.</summary>
    public Findings FirstFindings(Instant now) => Findings.Nothing with
    {
        Processor = string.IsNullOrWhiteSpace(Processor) ? null : Processor.Trim(),
        ProcessorToldAt = ProcessorToldAt is { } told ? Earlier(told, now) : null,
    };

    private static Instant Earlier(Instant one, Instant other) => Instant.Min(one, other);

    private void CheckTimes(Instant now, Problems problems)
    {
        if (DiscoveredAt is null && ProcessorToldAt is null)
            problems.Add("discoveredAt", Fault.Required);
        BreachTimes.CheckMoment("discoveredAt", DiscoveredAt, now, problems);
        BreachTimes.CheckMoment("occurredFrom", OccurredFrom, now, problems);
        BreachTimes.CheckMoment("occurredTo", OccurredTo, now, problems);
        BreachTimes.CheckOrder(DiscoveredAt, OccurredFrom, OccurredTo, Ongoing, problems);
    }

    private void CheckProcessor(Instant now, Problems problems)
    {
        var processor = problems.Optional("processor", Processor, Limits.Unit);
        if (processor is null && ProcessorToldAt is not null)
            problems.Add("processor", Fault.Required);
        BreachTimes.CheckMoment("processorToldAt", ProcessorToldAt, now, problems);
        BreachTimes.CheckTold(ProcessorToldAt, OccurredFrom, problems);
    }

    private Persons? CheckPersons(Problems problems)
    {
        if (WireName.Read<Precision>(PersonsPrecision) is not { } precision)
        {
            problems.Add("persons", PersonsPrecision is null ? Fault.Required : Fault.UnknownValue);
            return null;
        }

        var persons = new Persons(PersonsCount, precision);
        persons.Check("persons", problems);
        return persons;
    }

    private WrongRecipient? CheckWrongRecipient(Problems problems) => WrongRecipient is null
        ? null
        : new(
            Value<SentBy>("channel", WrongRecipient.Channel, problems),
            Value<ReceivedBy>("recipient", WrongRecipient.Recipient, problems),
            Value<Returned>("returned", WrongRecipient.Returned, problems));

    private static T Value<T>(string field, string? name, Problems problems) where T : struct, Enum
    {
        if (WireName.Read<T>(name) is { } value)
            return value;
        problems.Add(field, name is null ? Fault.Required : Fault.UnknownValue);
        return default;
    }

    private static List<T> Values<T>(string field, IReadOnlyList<string>? names, Problems problems)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var name in (names ?? []).Distinct())
            if (WireName.Read<T>(name) is { } value)
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
public sealed record WrongRecipientAnswers(string? Channel, string? Recipient, string? Returned);
