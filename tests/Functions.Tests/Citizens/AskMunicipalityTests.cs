using System.Net;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Pages.Citizens;

namespace Ombud.Functions.Tests.Citizens;

/// <summary>A citizen asks without signing in: writes, checks, sends, and gets a code.</summary>
public sealed class AskMunicipalityTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly object Asked = new
    {
        municipality = "ringebu",
        text = "Hva står det om meg i barnehagen?",
        name = "Kari Testrud",
        email = "kari@post.example",
    };

    public static TheoryData<string> Concerns => [.. Concern.All.Select(one => one.Path)];

    [Theory]
    [MemberData(nameof(Concerns))]
    public async Task Whatever_one_can_ask_about_comes_to_the_municipality_as_that(string path)
    {
        using var citizen = suite.Anyone();

        var receipt = await suite.AskAsync(citizen, Asked, $"/henvendelse/{path}");

        using var controller = suite.Bearer("controller-ringebu");
        var one = await controller.JsonAsync($"/api/cases/{receipt.CaseNumber()}");
        var concern = Concern.At(path)!;
        Assert.Equal(
            (WireName.Of(concern.About), "form", "Hva står det om meg i barnehagen?"),
            ((string)one["about"]!, (string)one["channel"]!, (string)one["text"]!));
        Assert.Equal("Kari Testrud", (string)one["citizen"]!["name"]!);
        Assert.Matches("^RIN-A(-[2-9A-HJKMNP-TV-Z]{4}){4}$", receipt.Code()!);
    }

    [Fact]
    public async Task The_ombud_hears_at_once_of_what_a_citizen_wants_the_ombud_to_see_and_the_unit_of_all()
    {
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(
            citizen, new { municipality = "ringebu", text = "Hva vet dere om meg?", asksOmbud = true });
        await suite.QuietAsync();

        using var ombud = suite.Bearer("ombud");
        var one = await ombud.JsonAsync($"/api/cases/{receipt.CaseNumber()}");
        Assert.Equal("Hva vet dere om meg?", (string)one["text"]!);
        Assert.Equal(
            ["deputy feed sent", "ombud feed sent", "unit mail sent"],
            one["deliveries"]!.AsArray().Select(entry => entry!["details"]!)
                .Select(told => $"{told["to"]} {told["via"]} {told["outcome"]}").Order());
    }

    [Fact]
    public async Task The_front_page_leads_to_every_concern_and_to_other_doors()
    {
        using var citizen = suite.Anyone();
        var front = await citizen.PageAsync("/henvendelse");
        var links = front.QuerySelectorAll("main .concerns a").Cast<IHtmlAnchorElement>()
            .Select(link => link.PathName).ToList();

        Assert.Equal(Concern.All.Select(one => one.Address), links);
        Assert.Contains("helsenorge.no", front.Said(), StringComparison.Ordinal);
        foreach (var link in links)
            Assert.Single((await citizen.PageAsync(link)).QuerySelectorAll("main textarea"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var citizen = suite.Anyone();
        using var answer = await (await citizen.PageAsync(CitizenForms.Access)).PostForm()
            .SubmitAsync(citizen, new { text = "", name = "Kari Testrud", email = "ikke en adresse" });

        var page = await answer.HtmlAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            ["#municipality", "#text", "#email"],
            page.QuerySelectorAll("[data-error-summary] a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("Kari Testrud", "ikke en adresse"), (page.Typed("name"), page.Typed("email")));
    }

    [Fact]
    public async Task Changing_what_was_written_loses_no_word_of_it()
    {
        using var citizen = suite.Anyone();
        var check = await citizen.WriteAsync(Asked);

        using var back = await check.PostForm().SubmitAsync(citizen, button: "change");
        var page = await back.HtmlAsync();
        using var again = await page.PostForm().SubmitAsync(citizen, new { text = "Noe annet" });

        Assert.Equal("Hva står det om meg i barnehagen?", page.Typed("text"));
        Assert.Equal(["ringebu"], page.Ticked("municipality"));
        Assert.Equal("kari@post.example", page.Typed("email"));
        Assert.Contains("Noe annet", (await again.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nn", "Sjå over og send")]
    [InlineData("en", "Check and send")]
    public async Task Another_language_keeps_what_was_written_at_every_step(string language, string title)
    {
        using var citizen = suite.Anyone();
        var form = (await citizen.PageAsync(CitizenForms.Access)).PostForm();

        form.Action = $"{CitizenForms.Access}?lang={language}&igjen=1";
        using var written = await form.SubmitAsync(citizen, Asked);
        var page = await written.HtmlAsync();
        var check = (await citizen.WriteAsync(Asked)).PostForm();
        check.Action = $"{CitizenForms.Access}?lang={language}&igjen=1";
        using var shown = await check.SubmitAsync(citizen, button: "send");

        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Equal("Hva står det om meg i barnehagen?", page.Typed("text"));
        Assert.Empty(page.QuerySelectorAll("[data-error-summary]"));
        var said = (await shown.HtmlAsync()).Said();
        Assert.Contains(title, said, StringComparison.Ordinal);
        Assert.Contains("Hva står det om meg i barnehagen?", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_identity_is_asked_about_once_and_masked_if_the_citizen_agrees()
    {
        using var citizen = suite.Anyone();
        using var stopped = await (await citizen.PageAsync(CitizenForms.Access)).PostForm()
            .SubmitAsync(citizen, new
            {
                municipality = "ringebu",
                text = "Jeg er 17 92 14 000 20 og spør.",
                name = "Kari 17921400020",
            });
        var page = await stopped.HtmlAsync();

        using var masked = await page.PostForm().SubmitAsync(citizen, new { mask = true });
        var check = await masked.HtmlAsync();
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        var receipt = await check.SendAsync(citizen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.StatusCode);
        using var controller = suite.Bearer("controller-ringebu");
        var one = await controller.JsonAsync($"/api/cases/{receipt.CaseNumber()}");
        Assert.Equal(
            ("Jeg er ** ** ** *** ** og spør.", "Kari ***********"),
            ((string)one["text"]!, (string)one["citizen"]!["name"]!));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_inquiry_with_a_second_code_in_place_of_the_first_and_no_third()
    {
        using var citizen = suite.Anyone();
        var check = await citizen.WriteAsync(Asked);
        await suite.AdvanceAsync(Duration.FromSeconds(5));

        var receipts = new[]
        {
            await check.SendAsync(citizen), await check.SendAsync(citizen), await check.SendAsync(citizen),
        };

        Assert.Single(receipts.Select(one => one.CaseNumber()).Distinct());
        Assert.NotEqual(receipts[0].Code(), receipts[1].Code());
        Assert.Null(receipts[2].Code());
        using var first = await citizen.OpenAsync(receipts[0].Code()!);
        using var second = await citizen.OpenAsync(receipts[1].Code()!);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(1, true)]
    public async Task Whoever_comes_later_or_after_the_code_was_used_gets_no_code(int minutes, bool used)
    {
        using var citizen = suite.Anyone();
        var check = await citizen.WriteAsync(Asked);
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        var receipt = await check.SendAsync(citizen);
        if (used)
            (await citizen.OpenAsync(receipt.Code()!)).Dispose();
        await suite.AdvanceAsync(Duration.FromMinutes(minutes));

        var again = await check.SendAsync(citizen);

        Assert.Equal(receipt.CaseNumber(), again.CaseNumber());
        Assert.Null(again.Code());
        using var opened = await citizen.OpenAsync(receipt.Code()!);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task Another_question_from_the_same_form_is_asked_about_and_then_sent()
    {
        using var citizen = suite.Anyone();
        var form = (await citizen.PageAsync(CitizenForms.Access)).PostForm();
        using var one = await form.SubmitAsync(citizen, Asked);
        using var other = await form.SubmitAsync(citizen, new { municipality = "ringebu", text = "Og i skolen?" });
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        var first = await (await one.HtmlAsync()).SendAsync(citizen);

        var asked = await (await other.HtmlAsync()).SendAsync(citizen);
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        var second = await asked.SendAsync(citizen);

        Assert.Contains("Og i skolen?", asked.Said(), StringComparison.Ordinal);
        Assert.NotEqual(first.CaseNumber(), second.CaseNumber());
    }

    [Fact]
    public async Task What_comes_sooner_than_a_person_writes_is_asked_for_once_more_and_loses_nothing()
    {
        using var citizen = suite.Anyone();
        var check = await citizen.WriteAsync(Asked);

        using var quick = await check.PostForm().SubmitAsync(citizen, button: "send");
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        var receipt = await (await quick.HtmlAsync()).SendAsync(citizen);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, quick.StatusCode);
        Assert.NotNull(receipt.Code());
    }

    [Fact]
    public async Task A_field_that_only_robots_see_stops_them_and_loses_a_person_nothing()
    {
        using var citizen = suite.Anyone();
        using var stopped = await (await citizen.PageAsync(CitizenForms.Access)).PostForm().SubmitAsync(
            citizen, new { municipality = "ringebu", text = "Hva vet dere?", website = "https://spam.example" });
        var page = await stopped.HtmlAsync();

        using var sent = await page.PostForm().SubmitAsync(citizen, new { });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.StatusCode);
        Assert.Contains("Hva vet dere?", (await sent.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task None_of_the_citizens_pages_sets_a_cookie_and_an_unknown_concern_is_not_there()
    {
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(citizen, Asked);
        using var opened = await citizen.OpenAsync(receipt.Code()!);
        foreach (var path in new[] { "/", "/henvendelse", CitizenForms.Access, CitizenForms.Answer, "/personvern" })
        {
            using var page = await citizen.GetAsync(path);
            Assert.False(page.Headers.Contains("Set-Cookie"), path);
        }

        using var unknown = await citizen.GetAsync("/henvendelse/noe-annet");
        Assert.False(opened.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_thousand_posts_from_one_address_within_an_hour_are_all_taken()
    {
        await using var own = await SuiteFixture.InMemoryAsync(LimitSettings.Usual);
        using var citizen = own.Anyone();
        var numbers = new HashSet<string>();
        for (var round = 0; round < 10; round++)
        {
            var checks = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => citizen.WriteAsync(Asked)));
            await own.AdvanceAsync(Duration.FromMinutes(5));
            foreach (var receipt in await Task.WhenAll(checks.Select(check => check.SendAsync(citizen))))
                numbers.Add(receipt.CaseNumber());
        }

        Assert.Equal(1_000, numbers.Count);
    }
}
