using System.Text.Json.Serialization;

namespace Ombud.Cases.Inquiries;

/// <summary>The code that opens the citizen's side of an inquiry, as storage knows it.</summary>
public sealed record GivenCode(string Digest, Instant GivenAt)
{
    /// <summary>When somebody first opened the inquiry with it; null until then.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>It took the place of one whose page nobody saw.</summary>
    public bool IsSecond { get; init; }
}

// What whoever asked does, who signs in nowhere and holds a code.
public sealed partial record Inquiry
{
    /// <summary>The history's name for what the citizen wrote later.</summary>
    public const string CitizenWrote = "citizen-wrote";

    private static readonly Duration SecondCodeWithin = Duration.FromMinutes(15);

    /// <summary>Null where the citizen was given none.</summary>
    public GivenCode? Code { get; init; }

    // A code names the municipality that gave it, and leads from there to wherever the inquiry went: a second row would
    // stand in the way of one that comes back.
    [JsonIgnore]
    public override string? CodeDigest => MovedFrom is null ? Code?.Digest : null;

    /// <summary>Until when the code opens it, exclusive; null while the case has not ended.</summary>
    /// <param name="after">What is configured.</param>
    public Instant? CodeEndsAt(Duration after) => Ending is { } ending ? ending.At + after : null;

    /// <summary>Another code in place of the first, for whoever sends the same again because the answer got lost. Null
    /// later than a quarter of an hour, a second time, and once the first has been used: the next person at a
    /// library's computer must not get it. Nor once it has gone on elsewhere, where it may have been used. Nor for the
    /// earlier click of two that overtook each other: the page shows the answer to the later one.</summary>
    /// <param name="by">Who sends it again: the citizen, or whoever registered it for them.</param>
    /// <param name="at">When the request came.</param>
    public Change? WithAnotherCode(string digest, Person by, Moment at) =>
        Moved is null && Code is { OpenedAt: null, IsSecond: false } given
        && at.Now >= given.GivenAt && at.Now - given.GivenAt <= SecondCodeWithin
            ? Change.Of(
                this, this with { Code = new(digest, at.Now) { IsSecond = true } },
                new("code-again", at.Now, by), at)
            : null;

    /// <summary>Records that the citizen has opened it; null where that is known.</summary>
    public Change? OpenedWithCode(Moment at) => Code is { OpenedAt: null } given
        ? Change.Of(
            this, this with { Code = given with { OpenedAt = at.Now } },
            new("citizen-opened", at.Now, Person.Citizen), at)
        : null;

    /// <summary>The citizen answers, or adds something. Refused once the case has ended, and while it
    /// is on its way elsewhere.</summary>
    /// <param name="text">Not blank, 8,000 characters at the most.</param>
    public ActionResult Write(string? text, Moment at)
    {
        if (!Open || IsMoving)
            return new ActionResult.NotNow([]);
        var problems = new Problems();
        var written = problems.Required("text", text, Limits.Text);
        if (problems.Any)
            return new ActionResult.Invalid(problems);
        var act = new Act(CitizenWrote, at.Now, Person.Citizen)
        {
            Text = written,
            Alerts = at.Reminders.Alerts(this, new InquiryAlert.CitizenWrote(Version + 1)),
        };
        var opened = Code is { OpenedAt: null } given ? given with { OpenedAt = at.Now } : Code;
        return new ActionResult.Accepted(Change.Of(this, this with { Code = opened }, act, at));
    }

    /// <summary>Where the citizen gave an address, mail says that something waits; no more than that. Whoever has no
    /// code could not read it.</summary>
    public override bool IsForReporter(AlertTopic topic) =>
        topic is InquiryAlert.SomethingWaits && this is { ReporterMail: not null, Code: not null };

    /// <summary>Nobody reported it: those who see an inquiry see who of the municipality wrote what.</summary>
    public override bool ShowsReporterTo(Caller reader) => true;
}

/// <summary>An action that says something to the citizen, who reads it with their code.</summary>
internal interface IToCitizen;

/// <summary>The municipality writes to the citizen, who reads it with their code. It moves no deadline.</summary>
public sealed class Reply : CaseAction<Inquiry>, IToCitizen
{
    private static readonly TextField Text = TextField.Required("text");

    public override string Name => HistoryEntry.Reply;

    public override Roles Roles => Roles.Handle | Roles.Decide | Roles.Triage;

    public override IReadOnlyList<Field> Fields => [Text];

    protected override ActionResult Apply(Inquiry one, ActionRequest asked)
    {
        var said = asked.Read(Text);
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with { Text = said, Alerts = asked.ToCitizen(one) };
        return new ActionResult.Accepted(Change.Of(one, one, act, asked.At));
    }
}

internal static class CitizenAlerts
{
    /// <summary>That what is being done waits for the citizen to read it.</summary>
    public static IReadOnlyList<AlertDecided> ToCitizen(this ActionRequest asked, Inquiry before) =>
        asked.At.Reminders.Alerts(before, new InquiryAlert.SomethingWaits(before.Version + 1));
}
