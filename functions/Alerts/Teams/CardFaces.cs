using System.Text.Json.Nodes;
using Ombud.Alerts.Graph;
using Ombud.Pages;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;

namespace Ombud.Alerts.Teams;

/// <summary>A case as the ombud's channel shows it, with the buttons that the ombud has.</summary>
public sealed class CardFaces(AllKinds kinds, Municipalities municipalities, GraphOptions options, IClock clock)
{
    // Who presses is asked when they do.
    private static readonly Caller Channel = new(Person.Suite, Roles.Triage, Municipality: null);

    public JsonObject Of(Case one)
    {
        var place = municipalities[one.Municipality];
        var frame = new CardFrame(
            Languages.From(options.Language) ?? Language.Nb, clock.GetCurrentInstant(), options.TeamsAppId);
        return CardMessage.Of(
            CaseCard.Of(new(one, kinds[one.Kind], place.Name, Channel.In(place.Number)), frame),
            $"{one.Number} ({place.Name})");
    }
}
