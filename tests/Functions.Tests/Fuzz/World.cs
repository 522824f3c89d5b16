using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Feedbacks;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Suite;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>Reported, and nobody has done anything to it since but close it.</summary>
internal sealed record FreshCase(string Municipality, string Number, bool IsClosed = false)
{
    public CaseKind Kind { get; init; } = Breach.AsKind;

    /// <summary>The name of what whoever opened it wrote.</summary>
    public string Written => Kind == Breach.AsKind ? "whatHappened" : "text";
}

/// <summary>One suite with people in it and cases to send something about.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, HttpClient> _browsers = new();
    private readonly ConcurrentDictionary<string, HttpClient> _bearers = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<FreshCase>> _fresh = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _known = new();
    private readonly ConcurrentDictionary<string, Task<string>> _own = new();
    private readonly Lazy<Task<string>> _group;
    private readonly Lazy<Task<string>> _code;

    private World(SuiteFixture suite)
    {
        Suite = suite;
        People = [.. suite.Suite.Personas.All.Select(Who.Of)];
        _group = new(async () =>
        {
            using var page = await Browser("ombud").PageAsync(JointReports.Page);
            using var sent = await page.PostForm().SubmitAsync(Browser("ombud"), JointReports.Answers);
            return sent.Location().Split('/')[^1];
        });
        _code = new(async () => (await suite.AskAsync(
            Browser(Who.Nobody.Id), new { municipality = "ringebu", text = "Hva vet dere om meg?" })).Code()!);
    }

    public SuiteFixture Suite { get; }

    public IReadOnlyList<Who> People { get; }

    /// <summary>A joint report that was made.</summary>
    public Task<string> GroupAsync => _group.Value;

    /// <summary>Of what a citizen asked.</summary>
    public Task<string> CodeAsync => _code.Value;

    /// <summary>A new link of the deputy's to a calendar, as it stands in an address.</summary>
    public async Task<string> CalendarAsync()
    {
        var deputy = new Person(Suite.Persona("deputy").PersonId, "");
        return await Suite.Service<CalendarLinkStore>().MakeAsync(deputy, default) + ".ics";
    }

    public static async Task<World> BeginAsync(Func<LocalOptions, LocalOptions>? change = null) =>
        new(await SuiteFixture.StartAsync(change));

    public HttpClient Browser(string person) => _browsers.GetOrAdd(
        person, id => id == Who.Nobody.Id ? Suite.Anyone() : Suite.As(id));

    public HttpClient Bearer(string person) => _bearers.GetOrAdd(person, id => Suite.Bearer(id));

    /// <summary>As this person sees it, who signs in again where somebody ended the session.</summary>
    public async Task<IHtmlDocument> PageAsync(string person, string path)
    {
        using var answer = await Browser(person).GetAsync(path);
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
            return await answer.HtmlAsync();
        SignInAgain(person);
        return await Browser(person).PageAsync(path);
    }

    /// <summary>Somebody ended this person's session: the next request signs in again.</summary>
    public void SignInAgain(string person) => _browsers.TryRemove(person, out _);

    public async Task<FreshCase> FreshAsync(string municipality)
    {
        if (_fresh.GetOrAdd(municipality, _ => []).TryTake(out var left))
            return left;
        return new(municipality, await Suite.ReportAsync(A.Breach() with { Municipality = municipality }));
    }

    /// <summary>In a state in which the action is open.</summary>
    public async Task<FreshCase> ReadyForAsync(CaseAction? action, string municipality)
    {
        var kind = Seed.KindOf(action);
        if (kind == Inquiry.AsKind)
            return await AskedForAsync(action!, municipality);
        if (kind == Feedback.AsKind)
            return new(municipality, await Suite.GiveFeedbackAsync(municipality), IsClosed: true) { Kind = kind };
        var one = await FreshAsync(municipality);
        // The ombud's is a proposal, which waits for the controller.
        var by = action switch
        {
            Reopen => People.First(who => who.Municipality == municipality && who.Position == "controller").Id,
            Confirm => "ombud",
            _ => null,
        };
        if (by is null)
            return one;
        await Suite.ActAsync(by, one.Number, "close", new { reason = "Ferdig." });
        return one with { IsClosed = true };
    }

    // A citizen asked for access, by letter.
    private async Task<FreshCase> AskedForAsync(CaseAction action, string municipality)
    {
        var slug = People.First(who => who.Municipality == municipality && who.Position == "handler").Id;
        using var answer = await Bearer(slug).PostInquiryAsync(municipality);
        var number = (string)(await answer.JsonAsync())["number"]!;
        if (action is ConfirmIdentity)
            await Suite.ActAsync(slug, number, "ask-identity", new { });
        if (action is Reopen)
            await Suite.ActAsync(
                slug.Replace("handler", "controller", StringComparison.Ordinal), number, "close",
                new { reason = "Ferdig." });
        return new(municipality, number, IsClosed: true) { Kind = Inquiry.AsKind };
    }

    /// <summary>What was sent about it changed nothing.</summary>
    public void Return(FreshCase one)
    {
        if (!one.IsClosed)
            _fresh[one.Municipality].Add(one);
    }

    /// <summary>Something stands in it that may be strange.</summary>
    public void Touched(string municipality, string number) =>
        _known.GetOrAdd(municipality, _ => []).Enqueue(number);

    /// <summary>A case as others left it.</summary>
    public async Task<string> AnyCaseAsync(string municipality, Random random) =>
        _known.TryGetValue(municipality, out var known)
            ? random.Of(known.ToArray())
            : await AddAsync(municipality);

    /// <summary>One that this person reported.</summary>
    public Task<string> OwnCaseAsync(string person) =>
        _own.GetOrAdd(person, id => Suite.ReportByFormAsync(id));

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _browsers.Values.Concat(_bearers.Values))
            client.Dispose();
        await ((IAsyncDisposable)Suite).DisposeAsync();
    }

    private async Task<string> AddAsync(string municipality)
    {
        var one = await FreshAsync(municipality);
        Touched(municipality, one.Number);
        return one.Number;
    }
}
