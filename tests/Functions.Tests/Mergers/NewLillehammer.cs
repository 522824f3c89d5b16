using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Mergers;

/// <summary>Lillehammer with a number, a prefix and a name of today, and what it had before.</summary>
public sealed class NewLillehammer : IAsyncLifetime
{
    public const string Secret = "Merkehendelsen før nummeret";
    public const string Key = "sent-before-and-after";

    private readonly Lives _lives = new();

    public SuiteFixture Suite { get; private set; } = null!;

    /// <summary>Numbers of cases from before: by form, by a system, and of Lillehammer and Ringebu jointly.</summary>
    public string ByForm { get; private set; } = "";

    public string BySystem { get; private set; } = "";

    public IReadOnlyList<string> Joint { get; private set; } = [];

    /// <summary>The receipt of the one by form.</summary>
    public string Kept { get; private set; } = "";

    public IReadOnlyList<string> Old => [ByForm, BySystem, Joint[0]];

    public static BreachJson Report => A.Breach() with { Municipality = "3405" };

    public async Task InitializeAsync()
    {
        await using (var before = await _lives.StartAsync(SuiteFixture.Start))
        {
            using var employee = before.As("employee-lillehammer");
            ByForm = await before.ReportByFormAsync("employee-lillehammer", new
            {
                unit = "Skolen",
                whatHappened = Secret,
                kinds = "confidentiality",
                personsPrecision = "exact",
                personsCount = "12",
                dataCategories = "contact",
            });
            Kept = (await employee.PageAsync($"/kvittering/{ByForm}")).Typed("kept");
            using var system = before.Bearer("ingest-lillehammer");
            using var sent = await system.PostBreachAsync(Report, Key);
            BySystem = (string)(await sent.JsonAsync())["number"]!;
            Joint = await before.ReportJointlyAsync(JointReports.Body("3405", "3439"));
            await before.QuietAsync();
        }

        Suite = await _lives.StartAsync(SuiteFixture.Start, Lives.NewLillehammer);
    }

    public async Task DisposeAsync()
    {
        if (Suite is not null)
            await Suite.DisposeAsync();
        _lives.End();
    }

    /// <summary>A case of today.</summary>
    public Task<string> ReportAsync() => Suite.ReportAsync(Report);

    public async Task<HttpStatusCode> StatusAsync(string persona, string path)
    {
        using var someone = Suite.Bearer(persona);
        using var answer = await someone.GetAsync(path);
        return answer.StatusCode;
    }
}
