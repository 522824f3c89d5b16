namespace Ombud.Functions.Tests.StoredByEarlierRelease;

/// <summary>A case of the folder, as it stood there.</summary>
/// <param name="Due">When Datatilsynet is to be notified, in UTC; empty where that clock does not run.</param>
/// <param name="Entries">Of its history.</param>
public sealed record EarlierCase(string Number, string Place, string State, string Due, int Entries)
{
    public static readonly string[] Places = ["lillehammer", "ringebu", "oyer", "gausdal"];

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<EarlierCase> All { get; } =
    [
        new("LIL-26-9W3SF", "lillehammer", "received", "2026-04-26T12:02:17.3203611Z", 1),
        new("RIN-26-283EK", "ringebu", "received", "2026-04-26T12:02:16.4919507Z", 1),
        new("OYE-26-PAYB5", "oyer", "received", "2026-04-26T11:57:16.3778162Z", 1),
        new("GAU-26-HHV7S", "gausdal", "received", "2026-04-26T08:00:13.7413966Z", 1),
        new("RIN-26-Z29W2", "ringebu", "received", "2026-04-26T08:00:13.7239118Z", 1),
        new("LIL-26-KP2HW", "lillehammer", "assessing", "2026-04-25T01:00:11.3014343Z", 3),
        new("OYE-26-R9KAP", "oyer", "assessing", "2026-04-24T08:00:00Z", 3),
        new("GAU-26-42PDK", "gausdal", "received", "2026-04-24T01:00:06.3770311Z", 1),
        new("OYE-26-5B67Z", "oyer", "assessing", "2026-04-23T05:45:00Z", 5),
        new("RIN-26-8942X", "ringebu", "assessing", "2026-04-23T05:20:00Z", 12),
        new("OYE-26-55DEA", "oyer", "received", "2026-04-23T05:20:00Z", 4),
        new("GAU-26-NBSQK", "gausdal", "withdrawn", "", 3),
        new("RIN-26-GXQPZ", "ringebu", "not-to-notify", "", 5),
        new("LIL-26-5CY2T", "lillehammer", "closed", "", 11),
        new("GAU-26-RC2WF", "gausdal", "received", "2026-04-23T05:10:00Z", 1),
        new("OYE-26-EMX5S", "oyer", "complete", "", 6),
        new("RIN-26-BG3J4", "ringebu", "to-notify", "2026-04-23T05:10:00Z", 5),
        new("LIL-26-SNMTK", "lillehammer", "notified", "", 7),
    ];

    public static IReadOnlyList<string> Numbers(Func<EarlierCase, bool> which) =>
        [.. All.Where(which).Select(one => one.Number).Order(StringComparer.Ordinal)];
}
