using Ombud.Cases.Actions;

namespace Ombud.Pages.Breaches;

public sealed record MyReportsView(IReadOnlyList<MyReport> Reports)
{
    /// <summary>The number of the report whose reply was just sent.</summary>
    public string? Sent { get; init; }

    public FailedReply? Failed { get; init; }

    /// <summary>How many cannot be shown.</summary>
    public int Unreadable { get; init; }
}

/// <param name="Messages">Between the ombud and the reporter, oldest first.</param>
public sealed record MyReport(Case Case, string Municipality, IReadOnlyList<HistoryEntry> Messages)
{
    public string Number => Case.Number.Value;

    /// <summary>The ombud has asked something since the reporter wrote last; a note asks nothing.</summary>
    public bool IsAsked => Case.Open && Messages.Reverse().TakeWhile(message => !message.IsByReporter)
        .Any(message => message.Action == Asking.Name);

    private static readonly Ask Asking = new();
}

/// <summary>A reply that was not sent, as typed.</summary>
public sealed record FailedReply(string Number, string? Text)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The ombud has written in the meantime.</summary>
    public bool HasNews { get; init; }
}
