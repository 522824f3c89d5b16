using System.Text.Json.Nodes;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Bot;

/// <summary>Somebody who decides for Ringebu, has opened the app in Teams and is signed in, until the test ends.
/// </summary>
internal sealed class Director : IAsyncDisposable
{
    private static int _count;

    private readonly SuiteFixture _suite;

    private Director(SuiteFixture suite, Persona who) => (_suite, Who) = (suite, who);

    public Persona Who { get; }

    /// <summary>What the bot said to them, and changed there.</summary>
    public List<ReceivedCall> Chat => _suite.ChatWith(Who);

    /// <summary>What the newest card says.</summary>
    public string Reads => string.Join('\n', InTeams.Texts(InTeams.CardIn(Chat[^1])));

    /// <summary>The one that decides as advised.</summary>
    public JsonNode DecideButton =>
        InTeams.CardIn(Chat[^1])["actions"]!.AsArray().Single(one => (string?)one!["verb"] == "decide")!;

    public static async Task<Director> AtWorkAsync(SuiteFixture suite)
    {
        var director = new Director(suite, New(suite));
        await suite.OpenAppAsync(director.Who);
        await suite.BeginSessionAsync(director.Who);
        return director;
    }

    /// <summary>Somebody nobody has heard of yet.</summary>
    public static Persona New(SuiteFixture suite)
    {
        var known = suite.Persona("controller-ringebu");
        return new(
            $"director-{Interlocked.Increment(ref _count)}", known.Group, known.Label, "Astrid Testrud", known.Tenant,
            known.Roles);
    }

    public async ValueTask DisposeAsync() => await _suite.OpenAppAsync(Who, "remove");
}
