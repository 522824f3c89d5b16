using System.Text.Json.Nodes;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;

namespace Ombud.Web.Bot;

/// <summary>The cards that Web answers with.</summary>
public sealed class BotCards(AllKinds kinds, Municipalities municipalities, BotOptions options, IClock clock)
{
    public CardFrame FrameOf(Language language) =>
        new(language, clock.GetCurrentInstant(), options.TeamsAppId);

    /// <param name="notice">Above the case; null for nothing.</param>
    public JsonObject Of(Case one, Caller reader, Language language, Text? notice = null)
    {
        var place = municipalities[one.Municipality];
        return CaseCard.Of(
            new(one, kinds[one.Kind], place.Name, reader.In(place.Number)) { Notice = notice }, FrameOf(language));
    }

    /// <summary>That of Teams, else of the municipality that the person works for.</summary>
    public Language LanguageOf(BotActivity activity, Caller? caller) =>
        activity.Language ?? Languages.From(municipalities.Find(caller?.Municipality)?.Language) ?? Language.Nb;
}
