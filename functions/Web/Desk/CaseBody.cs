using NodaTime;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Web.Desk;

public sealed record DeadlineBody(string Kind, Instant DueAt);

public sealed record CaseListBody(IReadOnlyList<CaseBody> Cases, string? After);

/// <summary>A case on the wire.</summary>
public record CaseBody
{
    private const string NotifyAuthority = "notify-authority";

    public required CaseNumber Number { get; init; }
    public required string Municipality { get; init; }
    public required string Kind { get; init; }
    public required string State { get; init; }
    public required Instant ReceivedAt { get; init; }
    public Instant? AwareAt { get; init; }
    public Awareness? Awareness { get; init; }
    public required IReadOnlyList<DeadlineBody> Deadlines { get; init; }
    public string? TakenBy { get; init; }

    /// <summary>Null until assessed.</summary>
    public Severity? Severity { get; init; }

    public static CaseBody Of(Case one)
    {
        var body = new CaseBody
        {
            Number = one.Number,
            Municipality = one.Municipality,
            Kind = one.Kind,
            State = one.StateName,
            ReceivedAt = one.ReceivedAt,
            Deadlines = Running(one.DueAt),
            TakenBy = one.TakenBy?.Name,
        };
        return one is Breach breach
            ? body with { AwareAt = breach.AwareAt, Awareness = breach.Awareness, Severity = breach.Severity }
            : body;
    }

    public static CaseBody Of(CaseSummary one) => new()
    {
        Number = one.Number,
        Municipality = one.Municipality,
        Kind = one.Kind,
        State = one.State,
        ReceivedAt = one.ReceivedAt,
        Deadlines = Running(one.DueAt),
        TakenBy = one.TakenBy,
    };

    private static List<DeadlineBody> Running(Instant? dueAt) =>
        dueAt is { } due ? [new(NotifyAuthority, due)] : [];
}
