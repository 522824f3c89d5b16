using System.Text.Json.Nodes;
using Ombud.Alerts.Graph;
using Ombud.Pages;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;

namespace Ombud.Alerts.Teams;

/// <summary>A case as a card shows it, with the buttons of whoever the card is for. Who presses is asked when they do.
/// </summary>
public sealed class CardFaces(AllKinds kinds, Municipalities municipalities, GraphOptions options, IClock clock)
{
    /// <summary>Of what stands in the ombud's channel.</summary>
    public CardFrame OmbudsFrame => FrameIn(options.OmbudsLanguage);

    public CardFrame FrameIn(Language language) =>
        new(language, clock.GetCurrentInstant(), options.TeamsAppId);

    /// <summary>In the ombud's channel.</summary>
    public JsonObject Of(Case one) => Of(one, new(Person.Suite, Roles.Triage, Municipality: null), OmbudsFrame);

    /// <summary>Before one of those who decide.</summary>
    /// <param name="language">Of the person's Teams; null for the municipality's.</param>
    public JsonObject OfController(Case one, string? language) => Of(
        one, new(Person.Suite, Roles.Decide, municipalities[one.Municipality].Number), FrameOf(one, language));

    /// <summary>Before somebody who was one of them when the card came.</summary>
    /// <inheritdoc cref="OfController" path="/param[@name='language']"/>
    public JsonObject OfFormerController(Case one, string? language) =>
        CardMessage.Of(NoticeCard.ToCase(one.Number, FrameOf(one, language)));

    // That of the person's Teams, else the municipality's.
    private CardFrame FrameOf(Case one, string? language) => FrameIn(
        Languages.From(language) ?? Languages.From(municipalities[one.Municipality].Language) ?? Language.Nb);

    private JsonObject Of(Case one, Caller reader, CardFrame frame)
    {
        var place = municipalities[one.Municipality];
        return CardMessage.Of(
            CaseCard.Of(new(one, kinds[one.Kind], place.Name, reader.In(place.Number)), frame),
            $"{one.Number} ({place.Name})");
    }
}
