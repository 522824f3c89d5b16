namespace Ombud.Cases;

// A case has one card in the ombud's channel, and each who decides has one of advice that awaits a decision. The first
// puts it into the channel, the last before one person; the others tell nobody anything: they bring cards up to date
// where they stand.
public abstract partial record AlertTopic
{
    /// <summary>The case is to stand in the channel.</summary>
    public sealed record CardPosted : AlertTopic
    {
        public override string Name => "card";

        // Somebody may open it again, and what changes a card never posts one.
        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <param name="Sequence">The action's.</param>
    public sealed record CardChanged(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"card-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>A clock of the case has rung, and the card tells how much time is left.</summary>
    /// <param name="Minute">When it was to ring, counted from 1970.</param>
    public sealed record CardRung(int Minute) : AlertTopic
    {
        public static CardRung At(Instant time) => new((int)(time.ToUnixTimeSeconds() / 60));

        public override string Name => Numbered($"clock-{Minute}");
    }

    /// <summary>Advice awaits a decision, on the card of one of those who decide.</summary>
    /// <param name="Sequence">The action's, as <see cref="AdviceGiven"/> has it.</param>
    /// <param name="Person">Who, by the key under which the bot knows them: a part of a hash.</param>
    public sealed record AdviceShown(int Sequence, string Person) : AlertTopic
    {
        public override string Name => Numbered($"advice-{Sequence}-{Person}");

        // Newer advice has a card of its own.
        public override bool IsNeeded(Case about, int clock) =>
            about is IAdvisedCase advised && advised.AwaitsDecisionOn(Sequence);
    }

    /// <summary>Advice stands on cards, and for an hour nobody has decided: the municipality's contact hears of it too.
    /// </summary>
    /// <param name="Sequence">The action's, as <see cref="AdviceGiven"/> has it.</param>
    public sealed record DecisionAwaited(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"undecided-{Sequence}");

        public override bool IsNeeded(Case about, int clock) =>
            about is IAdvisedCase advised && advised.AwaitsDecisionOn(Sequence);
    }

    /// <summary>What a topic of this name says of advice, whoever it is to; null for any other topic.</summary>
    internal static AdviceGiven? AdviceIn(string name) => ReadCommon(name) switch
    {
        AdviceGiven given => given,
        AdviceShown(var sequence, _) => new(sequence),
        _ => null,
    };

    private static AlertTopic? ReadOfCard(string name) => name.Split('-') switch
    {
        ["card"] => new CardPosted(),
        ["card", var sequence] => new CardChanged(Number(sequence)),
        ["clock", var minute] => new CardRung(Number(minute)),
        ["undecided", var sequence] => new DecisionAwaited(Number(sequence)),
        ["advice", var sequence, { Length: > 0 } person] => new AdviceShown(Number(sequence), person),
        _ => null,
    };
}
