namespace Ombud.Cases.Feedbacks;

/// <summary>Records what was done about it, or written back; then nothing is left to do. The suite sends none of it: no
/// mail of its own holds a word of a case, and whoever wrote has no code to read it with. Where they gave an address,
/// somebody of the municipality writes to it from their own mailbox, before or after.</summary>
public sealed class AnswerFeedback : CaseAction<Feedback>
{
    private const int OnlyStep = 10;

    private static readonly TextField Text = TextField.Required("text");

    public override string Name => "answer";

    public override Roles Roles => Feedback.Readers;

    public override IReadOnlyList<Field> Fields => [Text];

    protected override int? Turn(Feedback one) => OnlyStep;

    protected override ActionResult Apply(Feedback one, ActionRequest asked)
    {
        var text = asked.Read(Text);
        if (asked.Refused is { } refused)
            return refused;
        var left = one with
        {
            State = FeedbackState.Answered,
            Answer = new(text, asked.By.Person, asked.At.Now),
        };
        return new ActionResult.Accepted(Change.Of(one, left, ActOf(asked) with { Text = text }, asked.At));
    }
}
