using NodaTime;
using Ombud.Cases;
using Ombud.Web.Breaches;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What the actions ask for; each takes what is its own.</summary>
public sealed record ActionFields(string? Text, string? Audience, Instant? AwareAt, string? Reason)
{
    public static ActionFields Of(FormFields form, Problems problems) => new(
        form["text"], form["audience"],
        FormTime.Read(form["awareDate"], form["awareTime"], "awareAt", problems),
        form["reason"]);

    public static ActionFields Of(ActionBody body, Problems problems) => new(
        body.Text, body.Audience, PostBreach.Time(body.AwareAt, "awareAt", problems), body.Reason);
}

/// <summary>The body of <c>POST /api/cases/{number}/actions/{action}</c>. A time carries an offset.</summary>
public sealed record ActionBody
{
    public string? Text { get; init; }
    public string? Audience { get; init; }
    public string? AwareAt { get; init; }
    public string? Reason { get; init; }
}

public sealed record AskedAction(string Name, Caller By, ActionFields Fields, Problems Problems);
