namespace Ombud.Cases.Feedbacks;

/// <summary>What is asked for, in page order; and how that is checked. The municipality comes before these.</summary>
public static class FeedbackFields
{
    private static readonly ChoiceField<FeedbackAbout> About = new("about") { IsRequired = true };
    private static readonly TextField Text = TextField.Required("text");
    private static readonly TextField Mail = new("email") { Limit = Limits.Unit };

    public static IReadOnlyList<Field> All { get; } = [About, Text, Mail];

    /// <summary>Null with a problem for each wrong field.</summary>
    public static GivenFeedback? Read(FieldValues values, Problems problems)
    {
        var (about, text, mail) =
            (About.Read(values, problems), Text.Read(values, problems), Mail.Read(values, problems));
        SaidMail.Check(Mail.Name, mail, problems);
        return problems.Any ? null : new(about!.Value, text!, mail);
    }
}
