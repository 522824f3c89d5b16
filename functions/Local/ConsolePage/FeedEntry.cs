using Ombud.Local.Graph;
using Ombud.Local.Personas;
using Ombud.Pages;
using Ombud.Pages.Teams;

namespace Ombud.Local.ConsolePage;

/// <summary>A notification as a person's activity feed in Teams shows it.</summary>
public sealed record FeedEntry(string Person, Text Title, string Preview, Instant Time)
{
    /// <summary>In the order of the calls; what Graph refused is in nobody's feed.</summary>
    internal static IEnumerable<FeedEntry> Of(IEnumerable<ReceivedCall> calls, PersonaList personas) =>
        from call in calls
        where call is { Kind: "activity", Status: < 300 }
        let person = personas.All.FirstOrDefault(one => call.Path.Contains(one.ObjectId, StringComparison.Ordinal))
        let activity = FeedActivity.All.FirstOrDefault(one => one.Type == call.Body.Text("activityType"))
        where person is not null && activity is not null
        select new FeedEntry(
            person.Name, TitleOf(activity, call), call.Body.Member("previewText").Text("content"), call.Time);

    private static Text TitleOf(FeedActivity activity, ReceivedCall call)
    {
        var values = call.Body.Items("templateParameters").ToDictionary(
            one => $"{{{one.Text("name")}}}", one => one.Text("value"));
        string Filled(string template) => values.Aggregate(
            template, (text, one) => text.Replace(one.Key, one.Value, StringComparison.Ordinal));
        return new(Filled(activity.Template.Nb), Filled(activity.Template.Nn));
    }
}
