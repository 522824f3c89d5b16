namespace Ombud.Cases;

// A case has one card in the ombud's channel. These tell nobody anything: the first puts it there, the others bring it
// up to date where it stands.
public abstract partial record AlertTopic
{
    /// <summary>The case is to stand in the channel.</summary>
    public sealed record CardPosted : AlertTopic
    {
        public override string Name => "card";

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

    private static AlertTopic? ReadOfCard(string name) => name.Split('-') switch
    {
        ["card"] => new CardPosted(),
        ["card", var sequence] => new CardChanged(Number(sequence)),
        ["clock", var minute] => new CardRung(Number(minute)),
        _ => null,
    };
}
