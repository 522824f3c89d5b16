using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class ReportBreachTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData("/meld-avvik")]
    [InlineData("/meld-avvik?vei=feil-mottaker")]
    public async Task The_form_suggests_the_places_of_the_employees_municipality(string path)
    {
        await using var own = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Municipalities:1:Workplaces:0=Ringebu skule"],
        });
        using var employee = own.As("employee-ringebu");
        using var neighbour = own.As("employee-oyer");

        var (field, other) = (await UnitAsync(employee), await UnitAsync(neighbour));

        Assert.Contains("Ringebu skule", field);
        Assert.NotEmpty(other);
        Assert.DoesNotContain("Ringebu skule", other);

        async Task<IReadOnlyList<string?>> UnitAsync(HttpClient someone)
        {
            var page = await someone.PageAsync(path);
            var list = page.QuerySelector("[name=unit]")!.GetAttribute("list");
            return [.. page.QuerySelectorAll($"#{list} option").Select(option => option.GetAttribute("value"))];
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_signs_in_first_and_comes_back()
    {
        using var anyone = suite.Anyone();

        using var opened = await anyone.GetAsync("/meld-avvik?vei=feil-mottaker");
        using var sent = await anyone.SendFormAsync("draft");

        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.Equal("/sign-in?til=%2Fmeld-avvik%3Fvei%3Dfeil-mottaker", opened.Location());
        Assert.Equal(HttpStatusCode.Unauthorized, sent.StatusCode);
    }

    [Fact]
    public async Task A_system_has_no_form()
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.GetAsync("/meld-avvik");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_employee_reports_for_the_own_municipality_and_is_not_asked()
    {
        using var employee = suite.As("employee-oyer");

        var page = await employee.PageAsync("/meld-avvik");

        Assert.Null(page.QuerySelector("select[name=municipality]"));
        Assert.Contains(page.QuerySelectorAll("form strong"), name => name.TextContent == "Øyer");
        Assert.Equal(("2026-11-20", "10:00"), (page.Typed("discoveredDate"), page.Typed("discoveredTime")));
    }

    [Fact]
    public async Task An_ombud_of_a_tenant_that_two_municipalities_share_says_which_one_it_is_about()
    {
        var tenant = suite.Suite.Personas.Ombud.Tenant;
        await using var shared = await SuiteFixture.StartAsync(
            options => options with { WebSettings = [$"--Municipalities:2:Tenant={tenant}"] });
        using var ombud = shared.Anyone();
        var persona = shared.Suite.Personas.Ombud with { Roles = ["Triage", "Report"] };
        ombud.DefaultRequestHeaders.Authorization = new("Bearer", shared.Suite.Tokens.Issue(persona));
        var form = (await ombud.PageAsync("/meld-avvik")).PostForm();

        using var without = await form.SubmitAsync(ombud, Reports.Answers);
        using var good = await (await without.HtmlAsync()).PostForm().SubmitAsync(ombud, new { municipality = "3441" });
        using var receipt = await ombud.GetAsync(good.Location());

        Assert.Equal(["Velg kommune."], (await without.HtmlAsync()).Errors());
        Assert.StartsWith("/kvittering/GAU", good.Location(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, receipt.StatusCode);
    }

    [Fact]
    public async Task A_good_report_is_stored_and_leads_to_its_receipt_and_to_my_reports()
    {
        using var employee = suite.As("employee-ringebu");
        var cases = await suite.CasesAsync("3439");
        var page = await employee.PageAsync("/meld-avvik");

        using var sent = await page.PostForm().SubmitAsync(employee, Reports.Answers);
        var number = sent.Location().Split('/')[^1];
        var receipt = await employee.PageAsync(sent.Location());
        var mine = await employee.PageAsync("/mine-meldinger");

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(cases + 1, await suite.CasesAsync("3439"));
        Assert.Contains(number, receipt.Said(), StringComparison.Ordinal);
        Assert.Contains("En liste lå igjen på bussen.", receipt.Typed("kept"), StringComparison.Ordinal);
        Assert.NotNull(mine.GetElementById(number));
    }

    [Fact]
    public async Task The_language_that_was_chosen_goes_along()
    {
        using var employee = suite.As("employee-gausdal");
        var page = await employee.PageAsync("/meld-avvik?lang=en");

        using var wrong = await page.PostForm().SubmitAsync(employee, new { unit = "" });
        using var sent = await page.PostForm().SubmitAsync(employee, Reports.Answers);

        Assert.Contains("Enter where it happened.", (await wrong.HtmlAsync()).Errors());
        Assert.EndsWith("?lang=en", sent.Location(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_post_that_another_site_made_is_refused() => suite.NothingHappensAsync(async () =>
    {
        using var employee = suite.As("employee-ringebu");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");
        employee.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await employee.SendFormAsync(draft);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    });

    [Fact]
    public async Task What_looks_like_a_national_identity_number_is_asked_about_before_it_is_stored()
    {
        using var employee = suite.As("employee-ringebu");
        var cases = await suite.CasesAsync("3439");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

        using var asked = await employee.SendFormAsync(draft, ("whatHappened", "Det gjaldt 018190 00049."));
        var page = await asked.HtmlAsync();
        var standing = await suite.CasesAsync("3439");
        using var confirmed = await page.PostForm().SubmitAsync(employee, new { noIdentityNumber = true });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(cases, standing);
        Assert.NotNull(page.QuerySelector("[data-attention] a[href='#whatHappened']"));
        Assert.Equal("Det gjaldt 018190 00049.", page.Typed("whatHappened"));
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
    }
}
