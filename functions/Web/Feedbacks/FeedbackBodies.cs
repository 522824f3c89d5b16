using Ombud.Cases.Feedbacks;
using Ombud.Web.Desk;

namespace Ombud.Web.Feedbacks;

/// <summary>Feedback on the wire: what it adds to what every case has.</summary>
public sealed record FeedbackBody(FeedbackAbout About);

/// <summary>Complete feedback, as this caller may see it.</summary>
/// <param name="Text">Empty for a caller who may see how it stands, and no more.</param>
public sealed record FeedbackDetails(string Text, string? Email, FeedbackAnswerBody? Answer);

public sealed record FeedbackAnswerBody(string Text, string By, Instant At);

internal sealed class FeedbackBodies : IKindBodies
{
    public string Kind => Feedback.KindName;

    public object Own(Case one) => new FeedbackBody(Read(one).About);

    public object Details(CaseFile file)
    {
        var one = Read(file.Case);
        return new FeedbackDetails(
            one.Text, one.Mail, one.Answer is { } a ? new(a.Text, a.By.Name, a.At) : null);
    }

    private static Feedback Read(Case one) => one as Feedback ?? throw new UnknownKindException(one.Kind);
}
