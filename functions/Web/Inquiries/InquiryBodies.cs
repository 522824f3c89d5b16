using NodaTime.Text;
using Ombud.Cases.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>An inquiry on the wire: what it adds to what every case has.</summary>
/// <param name="DueOn">The last day on which an answer is in time, in Norway, inclusive: <c>2026-12-24</c>.</param>
public sealed record InquiryBody(About About, InquiryChannel Channel, Instant ReachedAt, string DueOn, string? Unit)
{
    /// <summary>Where it goes on under; null while it is here, and until it stands there.</summary>
    public CaseNumber? MovedTo { get; init; }

    public CaseNumber? MovedFrom { get; init; }

    /// <summary>Null while nobody has decided.</summary>
    public bool? IsJournalled { get; init; }
}

/// <summary>A complete inquiry, as this caller may see it.</summary>
/// <param name="Text">Empty for a caller who may see how it stands, and no more.</param>
/// <param name="IsEstimate">A pause, for which the law gives no formula, has moved the date.</param>
public sealed record InquiryDetails(
    string Text, Citizen Citizen, bool AsksOmbud, bool IsEstimate, string LastDayToExtend)
{
    public string? RegisteredBy { get; init; }
    public IReadOnlyList<IdentityQuestionBody> IdentityQuestions { get; init; } = [];
    public ExtensionBody? Extension { get; init; }
    public AnswerBody? Answer { get; init; }
}

/// <param name="How">Null while it waits.</param>
public sealed record IdentityQuestionBody(string By, Instant At, string? How, Instant? AnsweredAt);

public sealed record ExtensionBody(string Reason, string By, Instant At);

public sealed record AnswerBody(
    AnswerOutcome Outcome, string Text, LegalGround? Ground, string? Changed, string? OthersTold, string By,
    Instant At);

internal sealed class InquiryBodies : IKindBodies
{
    public string Kind => Inquiry.KindName;

    public object Own(Case one)
    {
        var inquiry = Read(one);
        return new InquiryBody(
            inquiry.About, inquiry.Channel, inquiry.ReachedAt, Written(inquiry.Due.Date), inquiry.Unit?.Slug)
        {
            MovedTo = inquiry.Moved?.Number,
            MovedFrom = inquiry.MovedFrom,
            IsJournalled = inquiry.IsJournalled,
        };
    }

    public object Details(CaseFile file)
    {
        var one = Read(file.Case);
        return new InquiryDetails(
            one.Text, one.Citizen, one.AsksOmbud, one.Due.IsEstimate, Written(one.Unpaused.LastDayToExtend))
        {
            RegisteredBy = one.RegisteredBy?.Name,
            IdentityQuestions = [.. one.IdentityQuestions.Select(asked => new IdentityQuestionBody(
                asked.By.Name, asked.At, asked.Answered?.How, asked.Answered?.At))],
            Extension = one.Extension is { } e ? new(e.Reason, e.By.Name, e.At) : null,
            Answer = one.Answer is { } a
                ? new(a.Outcome, a.Text, a.Ground, a.Changed, a.OthersTold, a.By.Name, a.At)
                : null,
        };
    }

    private static Inquiry Read(Case one) => one as Inquiry ?? throw new UnknownKindException(one.Kind);

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
