using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Bot;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.People;

/// <summary>A session as the person knows it: it may have begun, and must be over then.</summary>
internal sealed record Sitting(Instant From)
{
    /// <summary>What the browser has of it; null as long as no answer came.</summary>
    public string? Cookie { get; set; }

    public Instant Until { get; set; } = From + Duration.FromHours(8) + Duration.FromMinutes(10);

    /// <summary>The person signed out, and heard that it was done.</summary>
    public Instant? SignedOut { get; set; }
}

/// <summary>Somebody who uses Teams, and the one browser in which they sign in.</summary>
internal sealed class TeamsPerson(Caller who, Chat chat)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly Duration AMoment = Duration.FromMinutes(1);
    private static readonly Duration Session = Duration.FromHours(8);

    private int _sent;

    public Caller Who => who;

    public Chat Chat => chat;

    public string? Cookie { get; set; }

    public List<Sitting> Sittings { get; } = [];

    /// <summary>What they wrote to the bot, and when.</summary>
    public List<Instant> Asked { get; } = [];

    /// <summary>When they opened the app, or took it away.</summary>
    public List<Instant> Turns { get; } = [];

    public bool MayBeSignedIn(Instant from, Instant to) =>
        who.Has(Roles.Triage) || Sittings.Exists(one => one.From <= to && from <= one.Until);

    public bool IsSurelySignedIn(Instant at) => Sittings.Exists(one => one.Cookie is not null
        && one.From + AMoment < at && at < Instant.Min(one.From + Session, one.Until) - AMoment);

    /// <summary>Whatever came last, the person signed out themselves, and no session of theirs can be left.</summary>
    public bool IsSurelySignedOut(Instant at) =>
        Sittings.Where(one => one.From < at).MaxBy(one => one.From) is { SignedOut: { } left } && left + AMoment < at
        && !MayBeSignedIn(at - AMoment, at + AMoment);

    /// <summary>What the bot service sends when the person does something.</summary>
    public JsonObject Does(string type) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(Plain, $"{chat.Conversation}-{++_sent}"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = SimulatedTeams.Url,
        ["locale"] = "nb-NO",
        ["from"] = new JsonObject
        {
            ["id"] = $"29:{chat.Conversation}",
            ["name"] = who.Person.Name,
            ["aadObjectId"] = TeamsDoor.ObjectIdOf(who),
        },
        ["conversation"] = new JsonObject { ["id"] = chat.Conversation, ["conversationType"] = "personal" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = who.Person.Id.Split(':')[0] } },
        ["recipient"] = new JsonObject { ["id"] = $"28:{Connector.ClientId}" },
    };
}

/// <summary>One press of a button: Teams may send it again.</summary>
internal sealed class Press(TeamsPerson by, CardButton button)
{
    public TeamsPerson By => by;

    public CardButton Button => button;

    public bool HasActed { get; set; }

    public bool WasAnswered { get; set; }

    public JsonObject Activity { get; } = Written(by, button);

    private static JsonObject Written(TeamsPerson by, CardButton button)
    {
        var activity = by.Does("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = button.Verb,
                ["data"] = new JsonObject { ["case"] = button.Case, ["version"] = button.Version },
            },
            ["trigger"] = "manual",
        };
        return activity;
    }
}
