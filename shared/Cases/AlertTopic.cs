using System.Globalization;

namespace Ombud.Cases;

/// <summary>What an alert is about. Each kind of case has its own closed set; those here apply to any case.</summary>
public abstract partial record AlertTopic
{
    /// <summary>As in messages, row keys and logs: it never changes, and no two topics of a case share it.</summary>
    public abstract string Name { get; }

    /// <summary>Which of several parallel duties it reminds of; empty for the deadline.</summary>
    public virtual string Duty => "";

    /// <summary>The activity type of a deadline that is near, or has passed.</summary>
    protected const string OfDeadline = "deadlineNear";

    /// <summary>The activity type that Teams shows it as; the Teams app declares these.</summary>
    public virtual string Activity => "caseUpdated";

    /// <summary>Whether the topic is still relevant to an open case.</summary>
    /// <param name="clock">The case's clock when the alert was decided: once the clock has been reset, what was said
    /// about the old one no longer holds.</param>
    public virtual bool IsNeeded(Case about, int clock) => clock == about.Clock;

    /// <summary>Whether it is told about a case that has ended, too.</summary>
    public virtual bool IsForEnded => false;

    public sealed override string ToString() => Name;

    /// <summary>Null when the name is not one that any case may have.</summary>
    internal static AlertTopic? ReadCommon(string name)
    {
        AlertTopic? topic = name.Split('-') switch
        {
            ["unopened"] => new Unopened(),
            ["advice", var sequence] => new AdviceGiven(Number(sequence)),
            ["reply", var sequence] => new ReporterReplied(Number(sequence)),
            ["message", var sequence] => new WrittenToReporter(Number(sequence)),
            ["decided", var sequence] => new DecidedOtherwise(Number(sequence)),
            ["redacted", var sequence] => new TextRedacted(Number(sequence)),
            ["proposed", var sequence] => new EndProposed(Number(sequence)),
            ["proposal", var days] => new ProposalWaits(Number(days)),
            ["ended", var sequence] => new CaseEnded(Number(sequence)),
            ["stopped", var sequence] => new EndedByController(Number(sequence)),
            ["reopened", var sequence] => new CaseReopened(Number(sequence)),
            ["event", var sequence] => new DeadlineSet(Number(sequence)),
            ["stuck", var to] when WireName.Read<Recipient>(to) is { } recipient => new Undelivered(recipient),
            ["stuck", var to, var sequence] when WireName.Read<Recipient>(to) is { } recipient =>
                new Undelivered(recipient, Number(sequence)),
            _ => ReadOfCard(name),
        };
        return ReadsBack(topic, name);
    }

    /// <summary>A name that does not read back to exactly itself was not one of these.</summary>
    protected static AlertTopic? ReadsBack(AlertTopic? topic, string name) => topic?.Name == name ? topic : null;

    /// <summary>The number before the unit in part of a name; -1 when it is not a number.</summary>
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

    /// <param name="Sequence">The action's, so that a second piece of advice is a second alert.</param>
    public sealed record AdviceGiven(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"advice-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => about is IAdvisedCase { AwaitsDecision: true };
    }

    /// <param name="Sequence">The action's.</param>
    public sealed record ReporterReplied(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"reply-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>What awaits the controller, and what the ombud has done: neither is news to the ombud.</summary>
    public bool IsForContactOnly => this is AdviceGiven or DecisionAwaited or EndProposed or ProposalWaits or CaseEnded;

    /// <summary>Whether nobody but one recipient hears of it.</summary>
    internal static bool IsForOneAlone(string name) =>
        ReadCommon(name) is WrittenToReporter or { IsForContactOnly: true };

    /// <summary>The ombud has written to the reporter.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record WrittenToReporter(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"message-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>The controller has decided against the ombud's advice, or without any.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record DecidedOtherwise(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"decided-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Somebody other than the ombud has taken out a text.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record TextRedacted(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"redacted-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>The ombud has proposed to end the case, and the controller must confirm it or decide otherwise.
    /// </summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record EndProposed(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"proposed-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => about.Proposal is not null;
    }

    /// <param name="Days">Since the ombud proposed to end the case.</param>
    public sealed record ProposalWaits(int Days) : AlertTopic
    {
        public override string Name => Numbered($"proposal-{Days}d");

        public override string Duty => "proposal";
    }

    /// <summary>The ombud has ended the case.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record CaseEnded(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"ended-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => !about.Open;
    }

    /// <summary>The controller has ended the case without a decision, or before deciding on the ombud's advice.
    /// </summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record EndedByController(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"stopped-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => !about.Open;
    }

    /// <summary>The municipality has reopened the case, or does not want it to be ended as proposed.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record CaseReopened(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"reopened-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Alerts to this recipient are not getting through.</summary>
    /// <param name="Sequence">Of what the ombud wrote to the reporter, who waits for an answer to each; null for any
    /// other alert, of which one stands for all.</param>
    public sealed record Undelivered(Recipient To, int? Sequence = null) : AlertTopic
    {
        public override string Name => $"stuck-{WireName.Of(To)}{(Sequence is { } own ? Numbered($"-{own}") : "")}";

        public override bool IsForEnded => true;

        internal static bool Is(string name) => ReadCommon(name) is Undelivered;

        /// <summary>Whether a topic of this name says so of this recipient.</summary>
        public static bool IsOf(string? name, Recipient to) =>
            name is not null && ReadCommon(name) is Undelivered topic && topic.To == to;

        internal static Undelivered Of(AlertDecided alert) =>
            new(alert.To, (ReadCommon(alert.Topic) as WrittenToReporter)?.Sequence);
    }

    /// <summary>A name that this release does not know: nothing here can say what it means, so it waits for a release
    /// that can.</summary>
    public sealed record OfAnotherRelease(string Unknown) : AlertTopic
    {
        public override string Name => Unknown;
    }
}
