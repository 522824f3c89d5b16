using Ombud.Cases;
using Ombud.Local.Personas;
using Ombud.Stores;

namespace Ombud.Local.Suite;

/// <summary>What Bicep would give the apps, written as on a command line: the last of two wins.</summary>
internal sealed class AppSettings(
    Neighbours neighbours,
    PersonaList personas,
    IReadOnlyList<Municipality> municipalities,
    DataFolder folder,
    string origin)
{
    public const string KeyId = "local";

    private readonly LocalKeys _keys = folder.Keys;

    public Dictionary<string, string> Web(IReadOnlyList<string> more) => Read(
    [
        .. Common(),
        "--Codes:Keys:0:Id=A",
        $"--Codes:Keys:0:Secret={_keys.CodeSecret}",
        $"--Site:PublicOrigin={origin}",
        $"--Site:OmbudName={personas.Ombud.Name}",
        "--Site:OmbudEmail=ombud@ombud.example.no",
        "--Site:OmbudPhone=61 00 00 00",
        .. LocalTokens.Settings(municipalities.Select(Persona.TenantOf), _keys),
        // Where the local Teams takes messages; there is no bot before Bot:ClientId asks for one.
        $"--Bot:ServiceUrl={origin}/teams/",
        $"--SignIn:Ombud:Tenant={personas.Ombud.Tenant}",
        $"--SignIn:Ombud:ObjectIds:0={personas.Ombud.ObjectId}",
        $"--SignIn:Ombud:ObjectIds:1={personas.Deputy.ObjectId}",
        .. more,
    ]);

    // Every minute, so that a restarted host soon sends what a killed one left behind.
    public Dictionary<string, string> Alerts(IReadOnlyList<string> more) => Read(
    [
        .. Common(),
        "--Sweep:Schedule=0 * * * * *",
        "--Anchors:Schedule=0 15 2 * * *",
        "--Reconcile:Schedule=0 */5 1 * * *",
        "--Backup:Schedule=0 */5 3-4 * * *",
        $"--Backup:ConnectionString={neighbours.Backups}",
        $"--Backup:Container={neighbours.BackupContainer}",
        "--Morning:Schedule=0 */10 5-7 * * 1-5",
        .. GraphSettings.Settings(personas, origin),
        .. TeamsSettings.Settings(personas, origin),
        .. more,
    ]);

    private static Dictionary<string, string> Read(IEnumerable<string> lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in lines.Select(line => line[2..].Split('=', 2)))
            settings[parts[0]] = parts[1];
        return settings;
    }

    private IEnumerable<string> Common() =>
    [
        // Otherwise the Functions host answers «/» with a page of its own if no function does.
        "--AzureWebJobsDisableHomepage=true",
        $"--Storage:ConnectionString={neighbours.StorageOfApps}",
        $"--Storage:CasesTable={neighbours.CasesTable}",
        $"--Storage:SessionsTable={neighbours.SessionsTable}",
        $"--Storage:AnchorsTable={neighbours.AnchorsTable}",
        $"--Storage:AcceptUnsealed={folder.AcceptsUnsealed}",
        $"--{BusOptions.Connection}={neighbours.Broker.ConnectionString}",
        $"--Bus:AlertsQueue={new BusOptions().AlertsQueue}",
        $"--Bus:AlarmsQueue={new BusOptions().AlarmsQueue}",
        $"--Bus:AnswersQueue={new BusOptions().AnswersQueue}",
        $"--Signing:Keys:0:Id={KeyId}",
        $"--Signing:Keys:0:Secret={_keys.SigningSecret}",
        .. municipalities.Select((one, index) => $"--Municipalities:{index}:Tenant={Persona.TenantOf(one)}"),
    ];
}
