using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Local;

/// <summary>What the apps would be given by Bicep, as command lines.</summary>
internal sealed class AppSettings(Neighbours neighbours, PersonaList personas, LocalKeys keys, string origin)
{
    public string[] Web(IReadOnlyList<Municipality> municipalities, IReadOnlyList<string> more) =>
    [
        .. Common(nameof(Web), municipalities),
        $"--Site:PublicOrigin={origin}",
        $"--Site:OmbudName={personas.Ombud.Name}",
        "--Site:OmbudEmail=ombud@ombud.example.no",
        "--Site:OmbudPhone=61 00 00 00",
        "--Signing:Keys:0:Id=local",
        $"--Signing:Keys:0:Secret={keys.SigningSecret}",
        .. LocalTokens.Settings(municipalities.Select(Persona.TenantOf), keys),
        .. more,
    ];

    // Every minute, so that a restarted host soon sends what a killed one left.
    public string[] Alerts(IReadOnlyList<Municipality> municipalities, IReadOnlyList<string> more) =>
    [
        .. Common(nameof(Alerts), municipalities),
        "--Sweep:Schedule=0 * * * * *",
        "--Anchors:Schedule=0 15 2 * * *",
        .. GraphSettings.Settings(personas, origin),
        .. more,
    ];

    private IEnumerable<string> Common(string app, IReadOnlyList<Municipality> municipalities) =>
    [
        "--environment=Development",
        $"--contentRoot={Path.Combine(AppContext.BaseDirectory, app)}",
        "--StandIn:Listen=false",
        $"--Storage:ConnectionString={neighbours.StorageOfApps}",
        $"--Storage:CasesTable={neighbours.CasesTable}",
        $"--Storage:SessionsTable={neighbours.SessionsTable}",
        $"--Storage:AnchorsTable={neighbours.AnchorsTable}",
        $"--{BusOptions.Connection}={neighbours.Bus}",
        $"--Bus:AlertsQueue={new BusOptions().AlertsQueue}",
        $"--Bus:AlarmsQueue={new BusOptions().AlarmsQueue}",
        .. municipalities.Select((one, index) => $"--Municipalities:{index}:Tenant={Persona.TenantOf(one)}"),
    ];
}
