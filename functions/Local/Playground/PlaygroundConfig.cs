using System.Text.Json.Nodes;
using Ombud.Local.Personas;
using Ombud.Local.Teams;

namespace Ombud.Local.Playground;

/// <summary>Who and what there is in the playground's Teams: the ombud at the screen, the others in the team, and the
/// channel that the cards go to. Written as JSON, which is YAML too.</summary>
internal static class PlaygroundConfig
{
    /// <summary>The personal chat with the bot.</summary>
    public const string Chat = "a:ombud";

    // It takes five persons beside the one at the screen, neither more nor fewer.
    private const int Others = 5;

    public static string Of(PersonaList personas) => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = personas.Ombud.Tenant,
        ["bot"] = new JsonObject { ["id"] = LocalConnector.ClientId, ["name"] = "Personvernombud" },
        ["currentUser"] = User(personas.Ombud),
        ["users"] = new JsonArray([.. OthersOf(personas).Select(User)]),
        ["personalChat"] = new JsonObject { ["id"] = Chat },
        ["groupChat"] = new JsonObject { ["id"] = "19:gruppe@thread.v2", ["name"] = "Gruppe" },
        ["team"] = new JsonObject
        {
            ["id"] = "19:personvern@thread.tacv2",
            ["name"] = "Personvernombudet",
            ["aadGroupId"] = "0fbd0000-0000-4000-8000-00000000720b",
            ["channels"] = new JsonArray(new JsonObject { ["id"] = LocalConnector.Channel, ["name"] = "Saker" }),
        },
    }.ToJsonString();

    // The controllers first: they are who decides.
    private static IEnumerable<Persona> OthersOf(PersonaList personas) => personas.All
        .Where(one => !one.IsSystem && one != personas.Ombud)
        .OrderByDescending(one => one == personas.Deputy)
        .ThenByDescending(one => one.Roles.Contains("Decide"))
        .Take(Others);

    // By the id of the person in Entra, which is also what the suite knows a person by.
    private static JsonObject User(Persona one) => new()
    {
        ["id"] = one.ObjectId,
        ["name"] = one.Name,
        ["aadObjectId"] = one.ObjectId,
        ["userPrincipleName"] = one.Mail,
        ["email"] = one.Mail,
        ["givenName"] = one.Name.Split(' ')[0],
        ["surname"] = one.Name.Split(' ')[1],
    };
}
