namespace Ombud.Cases.Inquiries;

public sealed partial record Inquiry
{
    /// <summary>The history's detail that says what was decided: <c>yes</c> or <c>no</c>.</summary>
    public const string JournalDetail = "journalled";

    /// <summary>Whether it is to be entered in the municipality's journal (offentleglova § 10, arkivlova); null until
    /// somebody has decided. What comes through the municipality's own doors is journalled there.</summary>
    public bool? IsJournalled { get; init; }
}

/// <summary>Records whether an inquiry is to be journalled, and why. Mail to the ombud passes by the municipality's
/// records office, so that somebody must decide.</summary>
public sealed class Journal : CaseAction<Inquiry>
{
    private const int BehindPlacing = 6;

    private static readonly YesNoField Yes = new("yes") { IsRequired = true };
    private static readonly TextField Why = TextField.Required("why");

    public override string Name => "journal";

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Yes, Why];

    // It may be decided otherwise later, also about what has ended.
    protected override bool IsOpen(Inquiry one) => true;

    protected override int? Turn(Inquiry one) =>
        one is { Open: true, Channel: InquiryChannel.Mail, IsJournalled: null } ? BehindPlacing : null;

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var (isJournalled, why) = (asked.Read(Yes), asked.Read(Why));
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with
        {
            Text = why,
            Details = Act.DetailsOf((Inquiry.JournalDetail, YesNoField.Of(isJournalled!.Value))),
        };
        return new ActionResult.Accepted(Change.Of(one, one with { IsJournalled = isJournalled }, act, asked.At));
    }
}
