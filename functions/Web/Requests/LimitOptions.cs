using System.Collections.Frozen;

namespace Ombud.Web.Requests;

/// <summary>A bucket holds so many, and gets back so many a minute.</summary>
public sealed record Allowance(int AtOnce = 0, int PerMinute = 0)
{
    /// <summary>Until one has come back.</summary>
    internal Duration One => Duration.FromMinutes(1) / PerMinute;

    /// <summary>Until all have.</summary>
    internal Duration Whole => One * AtOnce;
}

/// <summary>How much one caller may ask for: <c>Limits:People:Report:PerMinute</c>. What is absent or 0 is as
/// usual.</summary>
public sealed record LimitOptions
{
    public const string Section = "Limits";

    // Generous: who reports, acts or mistypes as fast as a person can does not meet them. At least one a minute comes
    // back, so nothing is refused for good.
    private static readonly FrozenDictionary<Effort, Allowance> Usual = new Dictionary<Effort, Allowance>
    {
        [Effort.Report] = new(AtOnce: 30, PerMinute: 3),
        [Effort.Reply] = new(AtOnce: 20, PerMinute: 4),
        [Effort.Action] = new(AtOnce: 120, PerMinute: 30),
        [Effort.Export] = new(AtOnce: 20, PerMinute: 4),
        [Effort.Check] = new(AtOnce: 60, PerMinute: 12),
        [Effort.SignIn] = new(AtOnce: 20, PerMinute: 4),
        [Effort.WrongNumber] = new(AtOnce: 60, PerMinute: 12),
        [Effort.WrongReceipt] = new(AtOnce: 120, PerMinute: 60),
        [Effort.WrongCode] = new(AtOnce: 120, PerMinute: 60),
        [Effort.WrongLink] = new(AtOnce: 120, PerMinute: 60),
        [Effort.Feed] = new(AtOnce: 30, PerMinute: 6),
        [Effort.Inquiry] = new(AtOnce: 300, PerMinute: 60),
        [Effort.Feedback] = new(AtOnce: 120, PerMinute: 30),
    }.ToFrozenDictionary();

    // A system hands in what a whole municipality wrote, after an outage all at once.
    private static readonly Allowance ReportsOfASystem = new(AtOnce: 300, PerMinute: 60);

    public IReadOnlyDictionary<Effort, Allowance> People { get; init; } = FrozenDictionary<Effort, Allowance>.Empty;

    /// <summary>Those with the role Ingest.</summary>
    public IReadOnlyDictionary<Effort, Allowance> Systems { get; init; } = FrozenDictionary<Effort, Allowance>.Empty;

    internal Allowance Of(Effort effort, bool isSystem)
    {
        var usual = isSystem && effort is Effort.Report ? ReportsOfASystem : Usual[effort];
        var set = (isSystem ? Systems : People).GetValueOrDefault(effort);
        return new(
            set is { AtOnce: > 0 } ? set.AtOnce : usual.AtOnce,
            set is { PerMinute: > 0 } ? set.PerMinute : usual.PerMinute);
    }

    internal LimitOptions Checked() => People.Concat(Systems).All(set => set.Value is { AtOnce: >= 0, PerMinute: >= 0 })
        ? this
        : throw new InvalidOperationException("No limit under Limits may be below 0.");
}
