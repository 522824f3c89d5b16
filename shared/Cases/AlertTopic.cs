using System.Globalization;

namespace Ombud.Cases;

/// <summary>What an alert tells of. Each kind of case has a closed set of its own; what any case may lead to stands
/// here.</summary>
public abstract record AlertTopic
{
    /// <summary>As messages, row keys and logs have it: it never changes, and no two topics of a case share it.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>What of several duties that run side by side it reminds of; empty for the deadline.</summary>
    public virtual string Duty => "";

    /// <summary>As what Teams shows it; the Teams app declares these.</summary>
    public virtual string Activity => "deadlineNear";

    /// <summary>Whether the topic still means something about an open case.</summary>
    /// <param name="clock">The case's clock when the alert was decided: what is said of a clock that was set anew
    /// since then is not true any more.</param>
    public virtual bool IsNeeded(Case about, int clock) => clock == about.Clock;

    public sealed override string ToString() => Name;

    /// <summary>Null when the name is none of those that any case may have.</summary>
    internal static AlertTopic? ReadCommon(string name)
    {
        AlertTopic? topic = name.Split('-') switch
        {
            ["unopened"] => new Unopened(),
            ["advice", var sequence] => new AdviceGiven(Number(sequence)),
            ["reply", var sequence] => new ReporterReplied(Number(sequence)),
            ["stuck", var to] when WireName.Read<Recipient>(to) is { } recipient => new Undelivered(recipient),
            _ => null,
        };
        return ReadsBack(topic, name);
    }

    /// <summary>What does not read back to the same letters was none of these.</summary>
    protected static AlertTopic? ReadsBack(AlertTopic? topic, string name) => topic?.Name == name ? topic : null;

    /// <summary>Of a part of a name, with its unit behind it; -1 for what is no number.</summary>
    protected static int Number(string text) =>
        int.TryParse(text.TrimEnd('h', 'd', 'w'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    protected static string Numbered(FormattableString name) => FormattableString.Invariant(name);

    /// <summary>Neither the ombud nor the deputy has opened the case.</summary>
    public sealed record Unopened : AlertTopic
    {
        public override string Name => "unopened";
    }

    /// <param name="Sequence">Of the action, so that a second advice is a second alert.</param>
    public sealed record AdviceGiven(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"advice-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => about is IAdvisedCase { AwaitsDecision: true };
    }

    /// <param name="Sequence">Of the action.</param>
    public sealed record ReporterReplied(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"reply-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Alerts to this recipient do not arrive.</summary>
    public sealed record Undelivered(Recipient To) : AlertTopic
    {
        public override string Name => $"stuck-{WireName.Of(To)}";

        internal static bool Is(string name) => ReadCommon(name) is Undelivered;
    }

    /// <summary>A name that this release does not know: nobody here can say what it tells, so it waits for one that
    /// can.</summary>
    public sealed record OfAnotherRelease(string Unknown) : AlertTopic
    {
        public override string Name => Unknown;
    }
}
