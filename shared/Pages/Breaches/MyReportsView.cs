using Ombud.Cases.Actions;

namespace Ombud.Pages.Breaches;

public sealed record MyReportsView(IReadOnlyList<MyReport> Reports)
{
    /// <summary>A reply was just sent.</summary>
    public bool IsSent { get; init; }

    /// <summary>Something was just taken out.</summary>
    public bool IsTakenOut { get; init; }

    public NotDone? NotDone { get; init; }

    public bool HasProblems => NotDone is not null;

    public Text? Done => IsSent ? MyReportsTexts.Sent : IsTakenOut ? TakeOutTexts.Done : null;

    /// <summary>How many cannot be shown.</summary>
    public int Unreadable { get; init; }

    /// <summary>What was not done with that report; null for every other.</summary>
    public TKind? NotDoneWith<TKind>(MyReport report) where TKind : NotDone =>
        NotDone is TKind own && own.Number == report.Number ? own : null;
}

/// <param name="Messages">Between the ombud and the reporter, oldest first.</param>
public sealed record MyReport(Case Case, string Municipality, IReadOnlyList<HistoryEntry> Messages)
{
    public string Number => Case.Number.Value;

    /// <summary>What the reporter wrote and may take out.</summary>
    public IReadOnlyList<OwnText> OwnTexts { get; init; } = [];

    /// <summary>The server's id of the form that takes them out.</summary>
    public string? Draft { get; init; }

    /// <summary>The ombud has asked something since the reporter wrote last; a note asks nothing.</summary>
    public bool IsAsked => Case.Open && Messages.Reverse().TakeWhile(message => !message.IsByReporter)
        .Any(message => message.Action == Asking.Name);

    private static readonly Ask Asking = new();
}

/// <summary>What the reporter asked for and was not done.</summary>
public abstract record NotDone(string Number)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Where no field is to blame.</summary>
    public Text? Why { get; init; }
}

/// <summary>A reply that was not sent, as typed.</summary>
public sealed record FailedReply(string Number, string? Text) : NotDone(Number)
{
    /// <summary>The ombud has written in the meantime.</summary>
    public bool HasNews { get; init; }
}

/// <summary>What was to be taken out and was not, by field name exactly as typed.</summary>
public sealed record FailedTakeOut(string Number, IReadOnlyDictionary<string, string> Typed) : NotDone(Number);
