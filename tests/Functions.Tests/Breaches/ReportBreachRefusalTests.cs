using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

[Collection(Refusals.Name)]
public sealed class ReportBreachRefusalTests(SuiteFixture suite)
{
    [Theory]
    [InlineData("unit", "", "Skriv hvor det skjedde.")]
    [InlineData("unit", "   ", "Skriv hvor det skjedde.")]
    [InlineData("whatHappened", "", "Fortell hva som har skjedd.")]
    [InlineData("kinds", "", "Hva slags avvik er det? Verdien finnes ikke blant valgene.")]
    [InlineData("kinds", null, "Velg hva slags avvik det er, minst ett.")]
    [InlineData("personsPrecision", null, "Velg om du vet hvor mange det gjelder.")]
    [InlineData("personsCount", "", "Skriv hvor mange det gjelder, eller velg «Vet ikke ennå».")]
    [InlineData("personsCount", "mange", "Hvor mange personer gjelder det? Skriv antallet med sifre, for eksempel 12.")]
    [InlineData(
        "personsCount", "99999999",
        "Hvor mange personer gjelder det? Antallet må være mellom 0 og 10 000 000.")]
    [InlineData("dataCategories", null, "Velg hva slags opplysninger det gjelder.")]
    [InlineData("discoveredDate", "2026-11-21", "Når ble det oppdaget? Tidspunktet ligger fram i tid.")]
    [InlineData("discoveredDate", "i går", "Når ble det oppdaget? Vi kan ikke lese dette som et tidspunkt.")]
    [InlineData("discoveredTime", "25:99", "Når ble det oppdaget? Vi kan ikke lese dette som et tidspunkt.")]
    [InlineData("occurredFromTime", "25:99", "Begynte: Vi kan ikke lese dette som et tidspunkt.")]
    [InlineData("occurredToDate", "2026-11-19", "Det som fortsatt pågår, har ikke noe sluttidspunkt.")]
    [InlineData(
        "phone", "1111111111222222222233333333334444444444555555555566666666661",
        "Telefonnummeret ditt: Teksten er for lang.")]
    public Task A_field_that_is_wrong_is_said_on_the_same_page(string field, string? value, string sentence) =>
        suite.NothingHappensAsync(async () =>
        {
            using var employee = suite.As("employee-ringebu");
            var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

            using var answer = await employee.SendFormAsync(draft, ("ongoing", "true"), (field, value));

            var page = await answer.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.StartsWith(Spaced(sentence), Spaced(Assert.Single(page.Errors())), StringComparison.Ordinal);
            Assert.StartsWith("Feil", page.Title, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll(".ds-error-summary a"), link =>
                Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
            AssertKept(page, field, value);
        });

    [Fact]
    public async Task Nothing_that_was_typed_is_lost_or_becomes_part_of_the_page()
    {
        const string typed = "<script>alert('æøå')</script> & \"sitat\" </textarea><b>Åse</b>\r\n  ny linje ½ 🙂";
        using var employee = suite.As("employee-ringebu");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

        using var answer = await employee.SendFormAsync(
            draft, ("whatHappened", typed), ("unit", "<i>\"Ø&amp;\""), ("phone", "ring '<å>'"), ("kinds", null));

        var page = await answer.HtmlAsync();
        Assert.Equal(typed.ReplaceLineEndings("\n"), page.Typed("whatHappened").ReplaceLineEndings("\n"));
        Assert.Equal(("<i>\"Ø&amp;\"", "ring '<å>'"), (page.Typed("unit"), page.Typed("phone")));
        Assert.Empty(page.QuerySelectorAll("main script, main b, main i"));
    }

    [Fact]
    public async Task A_text_of_9000_characters_is_refused_and_shown_whole()
    {
        var text = new string('å', 9_000);
        using var employee = suite.As("employee-ringebu");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

        using var answer = await employee.SendFormAsync(draft, ("whatHappened", text));

        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(text, page.Typed("whatHappened"));
    }

    [Theory]
    [InlineData("3440")]
    [InlineData("0301")]
    [InlineData("Gausdal")]
    public Task A_posted_municipality_never_widens_what_an_employee_may_do(string municipality) =>
        suite.NothingHappensAsync(async () =>
        {
            using var employee = suite.As("employee-ringebu");
            var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

            using var answer = await employee.SendFormAsync(draft, ("municipality", municipality));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal(["Kommunen er ikke blant dem du kan melde for."], (await answer.HtmlAsync()).Errors());
        });

    private static void AssertKept(IHtmlDocument page, string field, string? value)
    {
        foreach (var (name, typed) in Reports.Fields.Where(f => f.Name is "unit" or "whatHappened" or "personsCount"))
            Assert.Equal(name == field ? value : typed, page.Typed(name));
        if (value is not null && field != "kinds")
            Assert.Equal(value, page.Typed(field));
        Assert.Equal(field == "dataCategories" ? [] : ["contact", "health"], page.Ticked("dataCategories"));
        Assert.Equal(field == "kinds" ? [] : ["confidentiality"], page.Ticked("kinds"));
    }

    // Thousands are parted by a space that does not break.
    private static string Spaced(string text) => text.Replace('\u00A0', ' ');
}
