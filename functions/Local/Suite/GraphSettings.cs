using Ombud.Local.Graph;
using Ombud.Local.Personas;
using Ombud.Pages.Teams;

namespace Ombud.Local.Suite;

/// <summary>The tenant that the local Graph knows, and the settings that make Alerts use it.</summary>
internal static class GraphSettings
{
    private const string Token = "local-graph";
    public const string TeamsApp = "0fbd0000-0000-4000-8000-000000000001";
    private const string CatalogApp = "0fbd0000-0000-4000-8000-00000000ca7a";
    private const string Sender = "varsel@ombud.example.no";

    /// <summary>The ombud's shared mailbox, which citizens write to.</summary>
    public const string Mailbox = "personvern@ombud.example.no";

    public static LocalGraphOptions Of(PersonaList personas) => new()
    {
        Token = Token,
        Activities = FeedActivity.All.ToDictionary(one => one.Type, one => one.Placeholders),
        CatalogApp = CatalogApp,
        Mailbox = Mailbox,
        Users =
        [
            User(personas.Ombud),
            User(personas.Deputy),
            new GraphUser("0fbd0000-0000-4000-8000-000000000002", Sender, HasApp: false),
            new GraphUser("0fbd0000-0000-4000-8000-000000000003", Mailbox, HasApp: false),
        ],
    };

    public static IEnumerable<string> Settings(PersonaList personas, string origin) =>
    [
        $"--Graph:BaseUrl={origin}/graph/v1.0",
        $"--Graph:LocalToken={Token}",
        $"--Graph:TeamsAppId={TeamsApp}",
        $"--Graph:CatalogAppId={CatalogApp}",
        $"--Graph:Sender={Sender}",
        $"--Graph:Mailbox={Mailbox}",
        $"--Graph:Desk={origin}",
        $"--Graph:Ombud:UserId={personas.Ombud.ObjectId}",
        $"--Graph:Ombud:Mail={Mail(personas.Ombud)}",
        $"--Graph:Deputy:UserId={personas.Deputy.ObjectId}",
        $"--Graph:Deputy:Mail={Mail(personas.Deputy)}",
    ];

    private static GraphUser User(Persona persona) => new(persona.ObjectId, Mail(persona));

    private static string Mail(Persona persona) => $"{persona.Id}@ombud.example.no";
}
