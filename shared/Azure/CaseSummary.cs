namespace Ombud.Stores;

/// <summary>What a list shows of a case.</summary>
public sealed record CaseSummary(
    CaseId Id, CaseNumber Number, string Municipality, string Kind, string State,
    Instant ReceivedAt, Instant? DueAt, string? TakenBy, string? Severity)
{
    /// <summary>The worst soonest of what it waits for; null for nothing, and in rows that an earlier release wrote.
    /// </summary>
    public Wait? Wait { get; init; }

    /// <summary>Name of the next step, whoever it is for.</summary>
    public string? Next { get; init; }

    /// <summary>Whose the next step is: <c>triage</c> or <c>decide</c>.</summary>
    public string? Turn { get; init; }

    /// <summary>How the ombud proposes to end it, on the wire; null when nothing is proposed.</summary>
    public string? Proposed { get; init; }

    public string Unit { get; init; } = "";

    /// <summary>On the wire, separated by spaces; so are the flags.</summary>
    public string Data { get; init; } = "";

    public string Flags { get; init; } = "";

    public static CaseSummary Of(Case one) => new(
        one.Id, one.Number, one.Municipality, one.Kind, one.StateName, one.ReceivedAt, one.DueAt, one.TakenBy?.Name,
        one.SeverityName)
    {
        Wait = one.Waits is [var first, ..] ? first : null,
        Next = one.Next?.Name,
        Turn = one.Turn is { } whose ? WireName.Of(whose) : null,
        Proposed = one.Proposal is { } proposal ? WireName.Of(proposal.How) : null,
        Unit = one.Gist.Unit,
        Data = string.Join(' ', one.Gist.Data),
        Flags = string.Join(' ', one.Gist.Flags),
    };
}
