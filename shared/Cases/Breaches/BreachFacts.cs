using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ombud.Cases.Breaches;

public enum BreachKind
{
    Confidentiality,
    Integrity,
    Availability,
}

public enum Precision
{
    Exact,
    Approximate,
    Unknown,
}

public enum DataCategory
{
    Contact,
    NationalId,
    Financial,
    Communication,
    Location,
    Image,
    Grades,
    Credentials,
    Health,
    Ethnicity,
    Politics,
    Religion,
    Union,
    Genetic,
    Biometric,
    SexLife,
    Offences,
    ProtectedAddress,
    Other,
}

public enum SentBy
{
    Email,
    Letter,
    DigitalPost,
    HandedOver,
    Other,
}

public enum ReceivedBy
{
    OneKnown,
    SeveralKnown,
    Unknown,

    /// <summary>Somebody we know of who must not pass it on (taushetsplikt): a colleague, a doctor, an authority.
    /// </summary>
    BoundBySecrecy,
}

public enum Returned
{
    Yes,
    No,
    Unknown,
}

/// <summary>The most common breach of all: what the short form asks about.</summary>
/// <param name="Returned">Deleted, or handed back.</param>
/// <param name="Document">Null where the report names the kinds of data instead.</param>
/// <param name="Children">True where it is about a child; null where nobody said.</param>
public sealed record WrongRecipient(
    SentBy Channel, ReceivedBy Recipient, Returned Returned, SentDocument? Document = null, bool? Children = null);

/// <summary>A count of persons, or of records.</summary>
/// <param name="Count">Null exactly when the precision is unknown.</param>
public sealed record Persons(int? Count, Precision Precision)
{
    public static Persons Unknown { get; } = new(null, Precision.Unknown);

    /// <summary>With a different precision; «unknown» removes the count.</summary>
    public Persons With(Precision precision) =>
        new(precision is Precision.Unknown ? null : Count, precision);

    public void Check(string field, Problems problems)
    {
        if (Precision is Precision.Unknown && Count is not null)
            problems.Add(field, Fault.CountUnwanted);
        if (Precision is not Precision.Unknown && Count is null)
            problems.Add(field, Fault.CountMissing);
        if (Count is < 0 or > Limits.Persons)
            problems.Add(field, Fault.OutOfRange, Limits.Persons);
    }
}

/// <summary>What the employee reported, checked. When it began, was discovered and was received are three different
/// times; the 72 hours run from none of them but from awareness.</summary>
public sealed record BreachFacts
{
    /// <summary>Before anything is reported.</summary>
    public static BreachFacts Nothing { get; } = new()
    {
        Unit = "",
        WhatHappened = "",
        DiscoveredAt = Instant.MinValue,
        Kinds = [],
        Persons = Persons.Unknown,
        DataCategories = [],
    };

    public required string Unit { get; init; }

    /// <summary>Empty where the short form was sent without a description: it is still to be written.</summary>
    public required string WhatHappened { get; init; }
    public required Instant DiscoveredAt { get; init; }
    public Instant? OccurredFrom { get; init; }
    public Instant? OccurredTo { get; init; }
    public bool Ongoing { get; init; }
    public required IReadOnlyList<BreachKind> Kinds { get; init; }
    public required Persons Persons { get; init; }
    public required IReadOnlyList<DataCategory> DataCategories { get; init; }
    public WrongRecipient? WrongRecipient { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }

    /// <summary>Names of the fields whose text seems to contain a fødselsnummer, for the desk to redact.</summary>
    public IReadOnlyList<string> SuspectFields { get; init; } = [];

    /// <summary>Whether the other says the same, whatever times it gives.</summary>
    public bool IsLike(BreachFacts other) => WithoutTimes().Digest() == other.WithoutTimes().Digest();

    private BreachFacts WithoutTimes() =>
        this with { DiscoveredAt = Instant.MinValue, OccurredFrom = null, OccurredTo = null };

    /// <summary>Fingerprint for a receipt; the same answers always give the same one.</summary>
    public string Digest() => Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        this with { SuspectFields = [] }, CaseJson.Options)));

    /// <summary>Fingerprint to keep beside the facts: <c>salt.digest</c>.</summary>
    public string Digest(string salt) =>
        $"{salt}.{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}.{Digest()}")))}";
}
