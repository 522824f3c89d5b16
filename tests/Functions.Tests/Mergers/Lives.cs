using System.Security.Cryptography;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Mergers;

/// <summary>One suite's data through several lives of the suite, each with settings of its own.</summary>
internal sealed class Lives
{
    /// <summary>Lillehammer got a new number, prefix, name, contact and language.</summary>
    public static readonly string[] NewLillehammer =
    [
        "--Municipalities:0:Number=3499", "--Municipalities:0:FormerNumbers:0=3405",
        "--Municipalities:0:Prefix=NLI", "--Municipalities:0:FormerPrefixes:0=LIL",
        "--Municipalities:0:Name=Nye Lillehammer", "--Municipalities:0:FormerNames:0=Lillehammer",
        $"--Municipalities:0:ContactMail={NewContact}", "--Municipalities:0:Language=nn",
    ];

    public const string NewContact = "post@nye-lillehammer.example.no";

    /// <summary>Gausdal left, and Larvik has its place.</summary>
    public static readonly string[] WithoutGausdal =
    [
        "--Municipalities:3:Number=3909", "--Municipalities:3:Slug=larvik", "--Municipalities:3:Name=Larvik",
        "--Municipalities:3:Prefix=LAR", "--Municipalities:3:ContactMail=postmottak@larvik.example.no",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("ombud-lives-").FullName;
    private readonly string _prefix = "L" + RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <param name="now">When the life begins.</param>
    public Task<SuiteFixture> StartAsync(Instant now, params string[] settings) =>
        SuiteFixture.StartAsync(options => options with
        {
            DataFolder = _folder,
            TablePrefix = _prefix,
            Now = now,
            WebSettings = settings,
            AlertsSettings = settings,
        });

    public void End() => Directory.Delete(_folder, recursive: true);
}

internal static class Olds
{
    private static readonly Municipality Lillehammer = new()
    {
        Number = "3405",
        Slug = "lillehammer",
        Name = "Lillehammer",
        Prefix = "LIL",
    };

    /// <summary>A case as it lies in the table since before Lillehammer got its new number.</summary>
    public static async Task<Case> OldCaseAsync(this SuiteFixture suite, string what = "Et brev gikk feil.")
    {
        var change = Registers.Reported(Lillehammer, suite.Now, what);
        return ((Committed.Stored)await suite.Service<CaseStore>().CommitNewAsync(() => change, default)).Case;
    }

    public static async Task<int> RowsOfAsync(this SuiteFixture suite, string partition, Case of) =>
        (await suite.RowsAsync(partition)).Count(row => row.RowKey.Contains(of.Id.Value, StringComparison.Ordinal));
}
