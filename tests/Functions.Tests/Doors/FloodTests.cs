using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Ombud.Functions.Tests.Feedbacks;
using Ombud.Kit;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Doors;

/// <summary>A suite with the limits that it has where nobody set others.</summary>
public sealed class UsualLimits : IAsyncLifetime
{
    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Suite = await SuiteFixture.StartAsync(options => options with { WebSettings = LimitSettings.Usual });

    public Task DisposeAsync() => Suite.DisposeAsync();
}

// What one caller may ask for in a short time, at every door that costs something: each test begins when all that was
// taken has come back.
public sealed partial class FloodTests(UsualLimits usual) : IClassFixture<UsualLimits>, IAsyncLifetime
{
    private const string TooMuch = "Det kom for mye fra deg på kort tid";
    private const string ManyWrong = "Du har spurt etter mye som ikke finnes";

    private static readonly LimitOptions Limits = new();
    private static readonly Duration AMinute = Duration.FromMinutes(1);

    private readonly SuiteFixture _suite = usual.Suite;

    public static TheoryData<string> Doors => [.. CostlyDoors.All.Select(door => door.Function)];

    public Task InitializeAsync() => _suite.AdvanceAsync(Duration.FromMinutes(12));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_door_that_costs_something_is_tried_here() =>
        Assert.Equal(CostlyDoors.Stated().Order(), CostlyDoors.All.Select(door => door.Function).Order());

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_flood_is_stopped_for_who_made_it_and_a_minute_later_the_same_click_goes_through(string function)
    {
        var door = CostlyDoors.All.Single(one => one.Function == function);
        using var person = ClientOf(door, door.Person);
        using var colleague = ClientOf(door, door.Colleague);
        var number = await NumberForAsync(door, door.Person);
        var others = await NumberForAsync(door, door.Colleague);

        await FloodAsync(EffortOf(door), () => door.KnockAsync(person, number));
        using var refused = await door.SendAsync(person, number);
        using var theirs = await door.SendAsync(colleague, others);
        await _suite.AdvanceAsync(AMinute);
        using var again = await AgainAsync(door, refused, person, number);

        await AssertPastLimitAsync(door, refused);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, theirs.StatusCode);
        Assert.True(
            again.StatusCode < HttpStatusCode.BadRequest || function == "EndSessions", $"{again.StatusCode}");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, again.StatusCode);
    }

    [Theory]
    [InlineData("/meld-avvik", HttpStatusCode.OK)]
    [InlineData("/meld-felles-avvik", HttpStatusCode.OK)]
    [InlineData("/saker", HttpStatusCode.OK)]
    public async Task Whoever_is_past_a_limit_still_sees_the_forms(string path, HttpStatusCode expected)
    {
        using var ombud = _suite.As("ombud");
        await FloodAsync(Effort.Report, () => ombud.PostAsync("/meld-felles-avvik", new StringContent("hei")));

        using var answer = await ombud.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Two_hundred_reports_at_once_by_one_person_are_thirty_cases_and_their_alerts()
    {
        using var employee = _suite.Bearer("employee-oyer");
        using var system = _suite.Bearer("ingest-gausdal");
        var before = await _suite.CasesAsync("3440");
        var calls = _suite.Graph.Calls.Count;

        var sent = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            _ => StatusAsync(employee.PostBreachAsync(A.Breach() with { Municipality = "3440" }))));
        await _suite.QuietAsync();
        var alerted = _suite.Graph.Calls.Count - calls;
        var handedIn = await Task.WhenAll(Enumerable.Range(0, 40).Select(
            _ => StatusAsync(system.PostBreachAsync(A.Breach() with { Municipality = "3441" }))));

        var most = Limits.Of(Effort.Report, isSystem: false).AtOnce;
        Assert.Equal(most, sent.Count(status => status == HttpStatusCode.Created));
        Assert.Equal(200 - most, sent.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.Equal(before + most, await _suite.CasesAsync("3440"));
        Assert.InRange(alerted, most, most * 5);
        Assert.All(handedIn, status => Assert.Equal(HttpStatusCode.Created, status));
    }

    [Theory]
    [InlineData("/saker/{number}", "/saker/{number}/handlinger/note")]
    [InlineData("/saker/{number}/fakta", "/saker/{number}/fakta")]
    [InlineData("/saker/{number}/vurdering", "/saker/{number}/vurdering")]
    public async Task Who_is_past_the_limit_still_hears_what_a_colleague_did_meanwhile(string page, string form)
    {
        var (number, meanwhile) = (await _suite.ReportAsync(), "Saken er endret av noen andre siden du åpnet den");
        using var controller = _suite.As("controller-ringebu");
        using var reader = _suite.Bearer("reader-ringebu");
        var opened = (await controller.PageAsync(CostlyDoor.At(page, number))).PostForm(CostlyDoor.At(form, number));
        using var noted = await reader.PostAsync($"/api/cases/{number}/actions/note", new { text = "Ferdig." });
        await FloodAsync(Effort.Action, () => controller.PostAsync(opened.Action, new StringContent("hei")));

        using var refused = await opened.SubmitAsync(controller, new { });
        var shown = await refused.HtmlAsync();
        await _suite.AdvanceAsync(AMinute);
        using var again = await shown.PostForm(CostlyDoor.At(form, number)).SubmitAsync(controller, new { });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(meanwhile, shown.Said() + (await again.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_many_wrong_case_numbers_a_right_one_still_opens_and_only_wrong_ones_are_refused()
    {
        var (own, foreign) = (await _suite.ReportAsync(), await _suite.ReportAsync(A.Breach() with
        {
            Municipality = "3440",
        }));
        using var controller = _suite.Bearer("controller-ringebu");
        using var reader = _suite.Bearer("reader-ringebu");

        using var first = await controller.GetAsync("/api/cases/RIN-26-22222");
        await FloodAsync(Effort.WrongNumber, () => controller.GetAsync($"/api/cases/{foreign}"));
        using var page = await controller.GetAsync($"/saker/{own}");
        using var json = await controller.GetAsync($"/api/cases/{own}");
        using var colleagues = await reader.GetAsync("/api/cases/RIN-26-22222");
        foreach (var (method, path) in NumberedDoors("RIN-26-22222").Concat(NumberedDoors(foreign)))
        {
            using var wrong = await SendAsync(controller, method, path);
            Assert.True(HttpStatusCode.TooManyRequests == wrong.StatusCode, $"{method} {path}: {wrong.StatusCode}");
            Assert.Contains(ManyWrong, await SaidAsync(wrong), StringComparison.Ordinal);
        }

        await _suite.AdvanceAsync(AMinute);
        using var later = await controller.GetAsync("/api/cases/RIN-26-22222");

        Assert.Equal(HttpStatusCode.NotFound, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, colleagues.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    [Fact]
    public async Task Past_many_wrong_receipts_a_genuine_one_still_gets_its_answer()
    {
        var number = await _suite.ReportByFormAsync("employee-lillehammer");
        using var employee = _suite.As("employee-lillehammer");
        var kept = (await employee.PageAsync($"/kvittering/{number}")).Typed("kept");
        using var anyone = _suite.Anyone();
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        var forged = kept.Replace("bussen", "bossen", StringComparison.Ordinal);

        await FloodAsync(Effort.WrongReceipt, () => form.SubmitAsync(anyone, new { receipt = "hei" }));
        using var genuine = await form.SubmitAsync(anyone, new { receipt = kept });
        using var wrong = await form.SubmitAsync(anyone, new { receipt = forged });
        await _suite.AdvanceAsync(AMinute);
        using var later = await form.SubmitAsync(anyone, new { receipt = forged });

        Assert.Contains("Kvitteringen er ekte", (await genuine.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, wrong.StatusCode);
        AssertSaysWhen(wrong);
        Assert.Equal(forged, (await wrong.HtmlAsync()).Typed("receipt"));
        Assert.Contains("Kvitteringen stemmer ikke", (await later.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_much_feedback_nothing_typed_is_lost_and_a_minute_later_it_goes_through()
    {
        using var anyone = _suite.Anyone();
        var said = 0;
        Task<HttpResponseMessage> SendAsync(string text) => anyone.PostAsync(
            "/tilbakemelding", _suite.Feedback("3441", text));

        await FloodAsync(Effort.Feedback, () => SendAsync($"Feil {Interlocked.Increment(ref said)}."));
        using var refused = await SendAsync("Dette er viktig.");
        await _suite.AdvanceAsync(AMinute);
        using var later = await SendAsync("Dette er viktig.");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        AssertSaysWhen(refused);
        Assert.Equal("Dette er viktig.", (await refused.HtmlAsync()).Typed("text"));
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_in_over_and_over_and_signing_out_is_never_refused()
    {
        using var person = _suite.As("handler-oyer");
        using var colleague = _suite.As("reader-oyer");
        var token = $"token={Uri.EscapeDataString(_suite.Token("handler-oyer"))}";
        Task<HttpResponseMessage> SignInAsync() => person.PostAsync(
            "/session", new StringContent(token, Encoding.UTF8, "application/x-www-form-urlencoded"));

        await FloodAsync(Effort.SignIn, SignInAsync);
        using var refused = await SignInAsync();
        using var theirs = await colleague.GetAsync("/mine-meldinger");
        using var ended = await person.PostAsync("/session/end", null);
        await _suite.AdvanceAsync(AMinute);
        using var later = await SignInAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        AssertSaysWhen(refused);
        Assert.Contains(TooMuch, await SaidAsync(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, theirs.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task The_refusal_is_in_the_language_of_who_asked()
    {
        using var ombud = _suite.Bearer("ombud");
        await FloodAsync(Effort.Report, () => ombud.PostAsync(JointReports.Door, new StringContent("hei")));

        using var answer = await ombud.PostAsync($"{JointReports.Door}?lang=nn", JointReports.Body());

        Assert.StartsWith(
            "Det kom for mykje frå deg", (string)(await answer.JsonAsync())["detail"]!, StringComparison.Ordinal);
    }

    private HttpClient ClientOf(CostlyDoor door, string persona) =>
        door.Address.StartsWith("/api/", StringComparison.Ordinal) ? _suite.Bearer(persona) : _suite.As(persona);

    private Task<string> NumberForAsync(CostlyDoor door, string persona) =>
        door.IsReporters ? _suite.ReportByFormAsync(persona) : _suite.ReportAsync();

    private static Effort EffortOf(CostlyDoor door) => typeof(CostsAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Single(one => one.GetCustomAttribute<FunctionAttribute>()?.Name == door.Function)
        .GetCustomAttribute<CostsAttribute>()!.Effort;

    // All that there is at once, and some more.
    private static async Task FloodAsync(Effort effort, Func<Task<HttpResponseMessage>> knock) => await Task.WhenAll(
        Enumerable.Range(0, Limits.Of(effort, isSystem: false).AtOnce + 10).Select(_ => StatusAsync(knock())));

    // The page that came back, as it stands; a system sends the same again.
    private static async Task<HttpResponseMessage> AgainAsync(
        CostlyDoor door, HttpResponseMessage refused, HttpClient person, string number) => door.Typed is null
        ? await door.SendAsync(person, number)
        : await (await refused.HtmlAsync()).PostForm(CostlyDoor.At(door.Address, number)).SubmitAsync(person, new { });

    private static async Task AssertPastLimitAsync(CostlyDoor door, HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        AssertSaysWhen(refused);
        Assert.Contains(TooMuch, await SaidAsync(refused), StringComparison.OrdinalIgnoreCase);
        if (door.Typed is { } typed)
            Assert.Contains(
                Values(await refused.HtmlAsync()), value => value.Contains(typed, StringComparison.Ordinal));
    }

    private static void AssertSaysWhen(HttpResponseMessage refused) =>
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private static IEnumerable<string> Values(IHtmlDocument page) =>
        page.QuerySelectorAll("main :is(textarea, input:not([type=radio]), input:checked)").Select(one => one switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            _ => "",
        });

    private static async Task<string> SaidAsync(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType!.MediaType == "text/html"
            ? (await answer.HtmlAsync()).Said()
            : (string)(await answer.JsonAsync())["detail"]!;

    // Every function that is asked for a case by its number.
    private static IEnumerable<(string Method, string Path)> NumberedDoors(string number) =>
        from door in Door.All
        where door.Asks("number")
        select (door.Method, Parameter().Replace(door.With("number", number), "note"));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST")
            request.Content = path.StartsWith("/api/", StringComparison.Ordinal)
                ? new StringContent("{}", new MediaTypeHeaderValue("application/json"))
                : new FormUrlEncodedContent([]);
        return await client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        return answer.StatusCode;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
