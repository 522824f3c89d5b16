using Ombud.Kit;
using Ombud.Local.Smoke;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>A suite that shows all it can in Teams and in the calendar, with a fifth municipality kept for tests.
/// </summary>
public sealed class TrialSuite : IAsyncLifetime
{
    public const string Number = "9999";
    public const string Mailbox = "prove@ombud.example.no";

    private static readonly string[] Settings =
    [
        $"--Municipalities:4:Number={Number}", "--Municipalities:4:Slug=prove", "--Municipalities:4:Name=Prøve",
        "--Municipalities:4:Prefix=PRO", "--Municipalities:4:ContactMail=kontakt@prove.example.no",
        "--Municipalities:4:IsTest=true", "--Reminders:Calendar=true",
    ];

    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await StartAsync(Mailbox);

    public Task DisposeAsync() => Suite.DisposeAsync();

    public static Task<SuiteFixture> StartAsync(string mailbox) => SuiteFixture.StartAsync(options => (options with
    {
        WebSettings = Settings,
        AlertsSettings = [.. Settings, $"--Graph:TestMailbox={mailbox}"],
    }).WithCards());

    /// <summary>What a deployment tries, with the suite's own clock.</summary>
    public static async Task<(int Code, string Said)> TryAsync(
        SuiteFixture suite, string municipality = Number, string persona = "controller-prove")
    {
        using var said = new StringWriter();
        using var inTime = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var code = await SmokeCommand.RunAsync(
            ["--origin", suite.Origin, "--municipality", municipality], suite.Token(persona), said,
            new(suite.Clock, _ => suite.QuietAsync()), inTime.Token);
        return (code, said.ToString().Trim());
    }
}
