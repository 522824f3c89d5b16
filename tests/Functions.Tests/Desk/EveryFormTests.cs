using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// Each action through its own form on the case page: by whom it may be done, and what it then shows.
public sealed class EveryFormTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    public static TheoryData<string, string, Dictionary<string, string>, string> Forms => new()
    {
        { "ombud", "advise", new() { ["outcome"] = "notify", ["text"] = "Helse er rammet." }, "Helse er rammet." },
        { "controller-ringebu", "decide", new() { ["outcome"] = "register", ["reason"] = "Alt er kryptert." },
            "Alt er kryptert." },
        { "controller-ringebu", "record-notification",
            new() { ["phase"] = "first", ["reference"] = "AR998", ["sentDate"] = "2026-11-20", ["sentTime"] = "09:50" },
            "AR998" },
        { "ombud", "record-communication",
            new() { ["exemption"] = "", ["how"] = "Brev i SvarUt.", ["sentDate"] = "2026-11-20",
                ["sentTime"] = "09:55" }, "Brev i SvarUt." },
        { "ombud", "record-communication", new() { ["exemption"] = "unintelligible", ["how"] = "Nøkkelen er trygg." },
            "Unntak a" },
        { "ombud", "ask", new() { ["text"] = "Hvem fikk brevet?" }, "Hvem fikk brevet?" },
        { "controller-ringebu", "withdraw", new() { ["reason"] = "Ikke et brudd." }, "Ikke et brudd." },
        { "ombud", "redact", new() { ["field"] = "whatHappened", ["reason"] = "Et navn." }, "[sladdet]" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_done_with_a_form_is_done_and_shown(
        string persona, string action, Dictionary<string, string> fields, string shown)
    {
        using var someone = _suite.As(persona);
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var answer = await SendAsync(someone, path, action, fields);

        Assert.Equal($"{path}?gjort={action}", answer.Location());
        Assert.Contains(shown, (await someone.PageAsync(path)).Said(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, Dictionary<string, string>, string> Refused => new()
    {
        { "ombud", "advise", new() { ["text"] = "Noe." }, "Velg ett av de tre utfallene." },
        { "controller-ringebu", "decide", new() { ["outcome"] = "register" },
            "Skriv hvorfor Datatilsynet ikke skal få melding. Kommunen må kunne dokumentere det (art. 33 nr. 5)." },
        { "ombud", "record-notification",
            new() { ["phase"] = "first", ["sentDate"] = "2026-11-20", ["sentTime"] = "09:50" },
            "Skriv referansen fra Altinn." },
        { "ombud", "record-notification",
            new() { ["phase"] = "first", ["reference"] = "AR1", ["sentDate"] = "2026-11-20", ["sentTime"] = "12:00" },
            "Tidspunktet ligger fram i tid." },
        { "ombud", "record-communication",
            new()
            {
                ["exemption"] = "risk-removed", ["how"] = "Slettet.",
                ["sentDate"] = "2026-11-20", ["sentTime"] = "10:00",
            },
            "Under dette unntaket blir ingenting sendt. La tidspunktet stå tomt." },
        // Without its time, what was sent late could look as if it had been sent at midnight.
        { "ombud", "record-communication", new() { ["how"] = "Brev.", ["sentDate"] = "2026-11-20" },
            "Skriv også klokkeslettet." },
        { "ombud", "link", new() { ["number"] = "RIN-26-22222" }, "Det finnes ingen sak med dette nummeret." },
        { "ombud", "redact", new() { ["field"] = "", ["reason"] = "Et navn." }, "Velg teksten som skal fjernes." },
        { "ombud", "ask", new() { ["text"] = " " }, "Skriv noe først." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
        string persona, string action, Dictionary<string, string> fields, string sentence)
    {
        using var someone = _suite.As(persona);
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var answer = await SendAsync(someone, path, action, fields);

        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal([sentence], page.Errors());
        var link = page.QuerySelector(".ds-error-summary a")!.GetAttribute("href")![1..];
        Assert.NotNull(page.GetElementById(link));
        foreach (var (name, value) in fields.Where(f => f.Value.Trim().Length > 0))
            Assert.Equal(value, Typed(page, action, name));
    }

    [Fact]
    public async Task A_late_notification_wants_its_reason_and_is_then_shown_as_late()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var ombud = own.As("ombud");
        var path = $"/saker/{await own.ReportAsync()}";
        await own.AdvanceAsync(NodaTime.Duration.FromHours(80));
        var late = new Dictionary<string, string>
        {
            ["phase"] = "first",
            ["reference"] = "AR1",
            ["sentDate"] = "2026-11-23",
            ["sentTime"] = "17:00",
        };

        using var refused = await SendAsync(ombud, path, "record-notification", late);
        late["reasonForDelay"] = "Varselet ble oversett.";
        using var done = await SendAsync(ombud, path, "record-notification", late);
        var page = await ombud.PageAsync(path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal($"{path}?gjort=record-notification", done.Location());
        Assert.Contains("etter at de 72 timene var ute", page.QuerySelector(".due")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-owed=follow-up]"));
    }

    [Fact]
    public async Task The_page_leads_ombud_and_controller_through_the_case_in_turns()
    {
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-ringebu");
        var path = $"/saker/{await _suite.ReportAsync()}";

        Assert.Equal("Ta saken", await NextAsync(ombud, path));
        using var taken = await SendAsync(ombud, path, "take", []);
        Assert.Equal("Fastsett når kommunen fikk kjennskap", await NextAsync(ombud, path));
        using var aware = await SendAsync(ombud, path, "set-awareness", new() { ["reason"] = "Da." });
        Assert.Equal("Vurder hvor alvorlig det er", await NextAsync(ombud, path));
        using var advised = await SendAsync(ombud, path, "advise", new() { ["outcome"] = "notify", ["text"] = "Ja." });
        Assert.Equal("Avgjør om Datatilsynet skal få melding", await NextAsync(controller, path));
        using var decided = await SendAsync(controller, path, "decide", new() { ["outcome"] = "notify" });
        Assert.Equal("Meld til Datatilsynet, og registrer det her", await NextAsync(controller, path));
    }

    private static async Task<string> NextAsync(HttpClient someone, string path) =>
        (await someone.PageAsync(path)).QuerySelector(".next__what")!.Words();

    private static string? Typed(IHtmlDocument page, string action, string name) =>
        page.QuerySelector($"form[action$='/{action}'] [name={name}]:is(:checked, textarea, select, [type=text], "
            + "[type=date], [type=time], :not([type]))") switch
        {
            IHtmlTextAreaElement area => area.Value.Trim(),
            IHtmlSelectElement list => list.Value,
            IHtmlInputElement input => input.Value,
            _ => null,
        };

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient someone, string path, string action, Dictionary<string, string> fields)
    {
        var form = (await someone.PageAsync(path)).PostForm($"/{action}");
        var sent = form.Elements.OfType<IHtmlInputElement>()
            .Where(one => one.Type is "hidden" or "date" or "time" && !fields.ContainsKey(one.Name!))
            .ToDictionary(one => one.Name!, one => one.Value);
        using var content = new FormUrlEncodedContent(sent.Concat(fields));
        return await someone.PostAsync(new Uri(new Uri(form.BaseUri), form.Action), content);
    }
}
