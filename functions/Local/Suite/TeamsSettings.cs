using Ombud.Local.Personas;
using Ombud.Local.Teams;

namespace Ombud.Local.Suite;

/// <summary>The settings that make Alerts use the local Teams. There are no cards before <c>Reminders:Cards</c> asks
/// for them.</summary>
internal static class TeamsSettings
{
    public static IEnumerable<string> Settings(PersonaList personas, string origin) =>
    [
        $"--Teams:Channel={LocalConnector.Channel}",
        $"--Teams:Tenant={personas.Ombud.Tenant}",
        $"--Teams:ClientId={LocalConnector.ClientId}",
        $"--Teams:ServiceUrl={origin}/teams/",
        $"--Teams:LocalToken={LocalConnector.Token}",
    ];
}
