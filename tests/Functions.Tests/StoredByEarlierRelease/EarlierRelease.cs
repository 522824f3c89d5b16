using System.IO.Compression;
using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Kit;
using Ombud.Local.Clock;
using Ombud.Local.Operators;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.StoredByEarlierRelease;

/// <summary>
/// The suite of today on a copy of what an earlier one left. <c>first-release.zip</c> was written by the suite itself,
/// through its HTTP doors, just before it moved to Microsoft's own packages; its host was killed while the bus refused
/// messages. Never write it anew: it stands for every folder and table out there. It holds everything in a data folder
/// but the file of the bus of that time, and what people had in their hands: a receipt and a sealed export.
/// </summary>
public sealed class EarlierRelease : IAsyncLifetime
{
    /// <summary>A second after the host was killed.</summary>
    public static readonly Instant Killed = Instant.FromUtc(2026, 4, 23, 12, 2, 18);

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("ombud-earlier-");

    public SuiteFixture Suite { get; private set; } = null!;

    /// <summary>What the verification said before anybody opened the folder.</summary>
    public (int Code, string Said) VerifiedAsItWas { get; private set; }

    private string Data => Path.Combine(_files.FullName, "data");

    public string Kept(string name) => Path.Combine(_files.FullName, "kept", name);

    public async Task InitializeAsync()
    {
        ZipFile.ExtractToDirectory(
            Path.Combine(AppContext.BaseDirectory, "StoredByEarlierRelease", "first-release.zip"), _files.FullName);
        // The folder's clock has gone on since: within a day it would find that what waited to be sent waits too long.
        using (var clock = LocalClock.Following(Duration.Zero))
            new OffsetFile(Path.Combine(Data, "clock.txt")).Write(Killed - clock.GetCurrentInstant());
        VerifiedAsItWas = await VerifyAsync("--all", "--data", Data);
        Suite = await SuiteFixture.StartAsync(options => options with
        {
            DataFolder = Data,
            Now = Killed,
            AzuriteConnectionString = null,
            TablePrefix = "",
        });
    }

    public async Task DisposeAsync()
    {
        if (Suite is not null)
            await Suite.DisposeAsync();
        _files.Delete(recursive: true);
    }

    /// <summary>All histories, while the suite runs.</summary>
    public Task<(int Code, string Said)> VerifyAsync() => Suite.VerifyAsync(
        ["--all"], keys: LocalKeys.ReadOrCreate(Path.Combine(Data, "keys.json")), acceptUnsealed: true);

    public static async Task<(int Code, string Said)> VerifyAsync(params string[] args)
    {
        using var said = new StringWriter();
        return (await OperatorFolder.RunAsync(["verify", .. args], said, default), said.ToString());
    }

    /// <summary>Whatever Graph took since the folder is, oldest first.</summary>
    public async Task<IReadOnlyList<Told>> ToldAsync()
    {
        using var anyone = Suite.Anyone();
        var calls = (await anyone.JsonAsync("/local/graph")).AsArray();
        var taken = calls.Where(call => (int?)call!["status"] is >= 200 and < 300);
        return [.. taken.Select(call => Told.Of(call!, Suite))];
    }
}

/// <summary>One message that arrived.</summary>
/// <param name="To">ombud, deputy or contact.</param>
public sealed record Told(string Number, string To, string Through, Instant At)
{
    public static Told Of(JsonNode call, SuiteFixture suite)
    {
        var personas = suite.Suite.Personas;
        var body = call["body"]!;
        var address = (string?)body["Message"]?["toRecipients"]?[0]?["emailAddress"]?["address"];
        var user = ((string)call["path"]!).Split('/')[4];
        var to = address?.Split('@')[0] ?? (user == personas.Ombud.ObjectId ? "ombud" : "deputy");
        var subject = (string)(body["Message"]?["subject"] ?? body["topic"]?["value"])!;
        return new(
            subject[..12], to is "ombud" or "deputy" ? to : "contact", (string)call["kind"]!,
            NodaTime.Text.InstantPattern.ExtendedIso.Parse((string)call["time"]!).Value);
    }

    public override string ToString() => $"{Number} {To} {Through}";
}
