namespace Ombud.Cases;

/// <summary>What an alert tells of. Each kind of case has a closed set of its own; what any alert may lead to stands
/// here.</summary>
public abstract record AlertTopic
{
    private protected AlertTopic()
    {
    }

    /// <summary>As messages, row keys and logs have it: it never changes, and no two topics of a case share it.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>Whether the topic still means something about an open case.</summary>
    /// <param name="clock">The case's clock when the alert was decided: what is said of a clock that was set anew
    /// since then is not true any more.</param>
    public virtual bool IsNeeded(Case about, int clock) => clock == about.Clock;

    public sealed override string ToString() => Name;

    public static AlertTopic Read(string name) =>
        name.Split('-') is ["stuck", var to] && WireName.Read<Recipient>(to) is { } recipient
            ? new Undelivered(recipient)
            : BreachAlert.ReadName(name) ?? (AlertTopic)new OfAnotherRelease(name);

    /// <summary>Alerts to this recipient do not arrive.</summary>
    public sealed record Undelivered(Recipient To) : AlertTopic
    {
        public override string Name => $"stuck-{WireName.Of(To)}";
    }

    /// <summary>A name that this release does not know: nobody here can say what it tells, so it waits for one that
    /// can.</summary>
    public sealed record OfAnotherRelease(string Unknown) : AlertTopic
    {
        public override string Name => Unknown;
    }
}
