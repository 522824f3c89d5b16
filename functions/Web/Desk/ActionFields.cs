using NodaTime;
using Ombud.Cases;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What the actions ask for; each takes what is its own.</summary>
public sealed record ActionFields
{
    public string? Text { get; init; }
    public string? Audience { get; init; }
    public string? Reason { get; init; }
    public Instant? AwareAt { get; init; }
    public string? Outcome { get; init; }
    public SentNotification Notification { get; init; } = new(null, null, null, null);
    public SentCommunication Communication { get; init; } = new(null, null, null);
    public string? Number { get; init; }
    public string? Field { get; init; }
    public SeverityInput Severity { get; init; } = new();
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Amended { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public static ActionFields Of(FormFields form, Problems problems)
    {
        var sentAt = FormTime.Read(
            form["sentDate"], form["sentTime"], "sentAt", problems, endsDeadline: true);
        return new()
        {
            Text = form["text"],
            Audience = form["audience"],
            Reason = form["reason"],
            AwareAt = FormTime.Read(form["awareDate"], form["awareTime"], "awareAt", problems),
            Outcome = form["outcome"],
            Notification = new(form["phase"], form["reference"], sentAt, form["reasonForDelay"]),
            Communication = new(sentAt, form["how"], form["exemption"]),
            Number = form["number"],
            Field = form["field"],
            Severity = SeverityForm.Read(form),
            Amended = AmendForm.Read(form, problems),
        };
    }

    public static ActionFields Of(ActionBody body, Problems problems)
    {
        var sentAt = Time("sentAt", body.SentAt, problems);
        return new()
        {
            Text = body.Text,
            Audience = body.Audience,
            Reason = body.Reason,
            AwareAt = Time("awareAt", body.AwareAt, problems),
            Outcome = body.Outcome,
            Notification = new(body.Phase, body.Reference, sentAt, body.ReasonForDelay),
            Communication = new(sentAt, body.How, body.Exemption),
            Number = body.Number,
            Field = body.Field,
            Severity = new()
            {
                Scores = body.Scores,
                Ei = body.Ei,
                Confidentiality = body.Confidentiality,
                Integrity = body.Integrity,
                Availability = body.Availability,
                Malicious = body.Malicious ?? false,
                Unintelligible = body.Unintelligible ?? false,
            },
            Amended = AmendedFields.Of(body.Fields, problems),
        };
    }

    private static Instant? Time(string field, string? text, Problems problems) =>
        text is null ? null : MomentText.Read(field, text, problems);
}

public sealed record AskedAction(string Name, Caller By, ActionFields Fields, Problems Problems);
