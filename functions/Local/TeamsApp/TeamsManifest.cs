using System.Text.Json.Nodes;
using Ombud.Pages.Teams;

namespace Ombud.Local.TeamsApp;

/// <summary>The manifest of the Teams app, in bokmål, and its words in nynorsk.</summary>
internal static class TeamsManifest
{
    /// <summary>Of the manifest's own schema.</summary>
    public const string Schema = "1.30";

    public const string Color = "color.png";
    public const string Outline = "outline.png";
    public const string Nynorsk = "nn-no.json";

    private const string Schemas = $"https://developer.microsoft.com/json-schemas/teams/v{Schema}";

    public static JsonObject Of(TeamsAppOptions app) => new()
    {
        ["$schema"] = $"{Schemas}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Schema,
        ["version"] = app.Version,
        ["id"] = app.AppId.ToString(),
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "nb-no",
            ["additionalLanguages"] =
                new JsonArray(new JsonObject { ["languageTag"] = "nn-no", ["file"] = Nynorsk }),
        },
        ["developer"] = new JsonObject
        {
            ["name"] = app.Organisation,
            ["websiteUrl"] = Address(app, "/"),
            ["privacyUrl"] = Address(app, "/personvern"),
            ["termsOfUseUrl"] = Address(app, "/personvern"),
        },
        ["name"] = new JsonObject { ["short"] = AppTexts.Name.Nb },
        ["description"] = new JsonObject { ["short"] = AppTexts.Brief.Nb, ["full"] = AppTexts.Full.Nb },
        ["icons"] = new JsonObject { ["color"] = Color, ["outline"] = Outline },
        ["accentColor"] = "#0062BA",
        ["staticTabs"] = new JsonArray(new JsonObject
        {
            ["entityId"] = FeedActivity.Tab,
            ["name"] = AppTexts.Cases.Nb,
            ["contentUrl"] = Address(app, "/tab"),
            ["websiteUrl"] = Address(app, "/saker"),
            ["scopes"] = Names("personal"),
        }),
        ["bots"] = new JsonArray(TeamsBot.Of(app)),
        ["validDomains"] = Names(app.Host),
        ["webApplicationInfo"] = new JsonObject
        {
            ["id"] = app.ClientId.ToString(),
            ["resource"] = $"api://{app.Host}/{app.ClientId}",
        },
        // To notify those who have the app, and nobody else: no right for the whole tenant.
        ["authorization"] = new JsonObject
        {
            ["permissions"] = new JsonObject
            {
                ["resourceSpecific"] = new JsonArray(
                    new JsonObject { ["name"] = "TeamsActivity.Send.User", ["type"] = "Application" }),
            },
        },
        ["activities"] = new JsonObject
        {
            ["activityTypes"] = new JsonArray([.. FeedActivity.All.Select(Activity)]),
        },
        ["defaultInstallScope"] = "personal",
    };

    /// <summary>The same words in nynorsk, by where they stand in the manifest.</summary>
    public static JsonObject InNynorsk()
    {
        var words = new JsonObject
        {
            ["$schema"] = $"{Schemas}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = AppTexts.Name.Nn,
            ["description.short"] = AppTexts.Brief.Nn,
            ["description.full"] = AppTexts.Full.Nn,
            ["staticTabs[0].name"] = AppTexts.Cases.Nn,
        };
        foreach (var (place, (title, what)) in AppTexts.Commands.Index())
        {
            words[$"bots[0].commandLists[0].commands[{place}].title"] = title.Nn;
            words[$"bots[0].commandLists[0].commands[{place}].description"] = what.Nn;
        }

        foreach (var (place, activity) in FeedActivity.All.Index())
        {
            words[$"activities.activityTypes[{place}].description"] = activity.Description.Nn;
            words[$"activities.activityTypes[{place}].templateText"] = activity.Template.Nn;
        }

        return words;
    }

    private static JsonObject Activity(FeedActivity activity) => new()
    {
        ["type"] = activity.Type,
        ["description"] = activity.Description.Nb,
        ["templateText"] = activity.Template.Nb,
    };

    private static JsonArray Names(params IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];

    private static string Address(TeamsAppOptions app, string path) => $"https://{app.Host}{path}";
}
