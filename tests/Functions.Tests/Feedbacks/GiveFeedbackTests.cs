using System.Net;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Kit;
using Ombud.Pages.Feedbacks;

namespace Ombud.Functions.Tests.Feedbacks;

/// <summary>Anybody says what is wrong with the pages, signed in nowhere.</summary>
public sealed class GiveFeedbackTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private const string Address = FeedbackQuestions.Address;

    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task What_anybody_says_about_the_pages_is_stored_without_a_cookie_and_read_by_the_municipality()
    {
        using var anyone = _suite.Anyone();
        using var opened = await anyone.GetAsync(Address);
        var form = await OpenedAsync(anyone);

        using var sent = await form.SubmitAsync(
            anyone, Answers("Kontrasten er for svak.", email: "kari@post.example", about: "accessibility"));
        using var thanks = await anyone.GetAsync(sent.Location());

        Assert.All([opened, sent, thanks], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
        Assert.Equal($"{Address}?sendt=1", sent.Location());
        Assert.Contains(
            "Takk for tilbakemeldingen", (await thanks.HtmlAsync()).QuerySelector("h1")!.Words(),
            StringComparison.Ordinal);
        var number = await _suite.FindFeedbackAsync("3439", "Kontrasten er for svak.");
        using var reader = _suite.As("reader-ringebu");
        var said = (await reader.PageAsync($"/saker/{number}")).Said();
        Assert.All(
            ["Kontrasten er for svak.", "kari@post.example", "Noe er vanskelig å bruke eller lese"],
            words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_case_and_with_other_words_is_to_be_sent_anew()
    {
        using var anyone = _suite.Anyone();
        var form = await OpenedAsync(anyone);

        using var first = await form.SubmitAsync(anyone, Answers("Lenken i bunnen er død."));
        using var second = await form.SubmitAsync(anyone, Answers("Lenken i bunnen er død."));
        using var other = await form.SubmitAsync(anyone, Answers("Lenken i toppen er død."));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("Lenken i toppen er død.", (await other.HtmlAsync()).Typed("text"));
        using var reader = _suite.Bearer("reader-ringebu");
        var list = await reader.NumbersAsync("kind=feedback&state=all&order=newest");
        var texts = await Task.WhenAll(list.Select(async number =>
            (string)(await reader.JsonAsync($"/api/cases/{number}"))["text"]!));
        Assert.Single(texts, text => text.StartsWith("Lenken i ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_typed_is_lost()
    {
        using var anyone = _suite.Anyone();
        var form = await OpenedAsync(anyone);

        using var answer = await form.SubmitAsync(anyone, new { text = "Siden er treg.", email = "kari" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal(("Siden er treg.", "kari"), (page.Typed("text"), page.Typed("email")));
        Assert.Equal(
            ["#municipality", "#about", "#email"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")).Distinct());
    }

    [Fact]
    public async Task A_municipality_that_does_not_share_the_pages_is_refused_never_guessed()
    {
        using var anyone = _suite.Anyone();

        using var answer = await anyone.PostAsync(Address, _suite.Feedback("0301", "Noe er galt."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_identity_number_is_asked_about_once()
    {
        using var anyone = _suite.Anyone();
        var form = await OpenedAsync(anyone);

        using var asked = await form.SubmitAsync(anyone, Answers("Feltet tok ikke 17912099997."));
        using var meant = await (await asked.HtmlAsync()).PostForm(Address).SubmitAsync(
            anyone, new { noIdentityNumber = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, meant.StatusCode);
    }

    [Fact]
    public async Task What_fills_in_the_field_that_nobody_sees_is_asked_for_one_more_press_and_a_person_loses_nothing()
    {
        using var anyone = _suite.Anyone();
        var form = await OpenedAsync(anyone);

        using var answer = await form.SubmitAsync(anyone, new
        {
            municipality = "3439",
            about = "suggestion",
            text = "Kjøp nye briller her.",
            heading = "Briller",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null(await _suite.FindFeedbackAsync("3439", "Kjøp nye briller her."));
        Assert.NotNull(form.QuerySelector("[hidden] [name=heading]"));
        using var pressed = await (await answer.HtmlAsync()).PostForm(Address).SubmitAsync(anyone, new { });
        Assert.Equal($"{Address}?sendt=1", pressed.Location());
        Assert.NotNull(await _suite.FindFeedbackAsync("3439", "Kjøp nye briller her."));
    }

    [Fact]
    public async Task The_privacy_statement_tells_after_how_many_days_feedback_is_deleted()
    {
        await using var own = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Feedback:KeepDays=30"],
        });
        using var anyone = own.Anyone();

        var page = await anyone.PageAsync("/personvern");

        Assert.Contains("Det blir slettet 30 dager etter at det kom.", page.Said(), StringComparison.Ordinal);
    }

    public static TheoryData<string> NotReady => ["fresh", "old", "forged", "none"];

    [Theory]
    [MemberData(nameof(NotReady))]
    public async Task What_comes_too_soon_or_too_late_for_its_form_stands_there_to_be_sent_once_more(string which)
    {
        using var anyone = _suite.Anyone();
        var text = $"Dette er {which}.";
        var form = which switch
        {
            "fresh" => _suite.FeedbackForm(Duration.Zero),
            "old" => _suite.FeedbackForm(Duration.FromHours(25)),
            "forged" => _suite.FeedbackForm() + "x",
            _ => "",
        };

        using var answer = await anyone.PostAsync(Address, _suite.Feedback("3439", text, form: form));

        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(text, page.Typed("text"));
        Assert.Contains("Trykk på knappen en gang til", page.Said(), StringComparison.Ordinal);
        Assert.Null(await _suite.FindFeedbackAsync("3439", text));
    }

    [Fact]
    public async Task A_change_of_language_keeps_what_was_typed_and_sends_nothing()
    {
        using var anyone = _suite.Anyone();
        var form = await OpenedAsync(anyone);
        var button = form.Owner!.QuerySelector("button[form=feedback][lang=nn]")!;
        form.Action = button.GetAttribute("formaction")!;

        using var answer = await form.SubmitAsync(anyone, Answers("Dette blir med."));

        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("nn", "Dette blir med."), (page.DocumentElement.GetAttribute("lang"), page.Typed("text")));
        Assert.Null(await _suite.FindFeedbackAsync("3439", "Dette blir med."));
    }

    private static object Answers(string text, string about = "error", string email = "") =>
        new { municipality = "3439", about, text, email };

    private async Task<IHtmlFormElement> OpenedAsync(HttpClient anyone)
    {
        var form = (await anyone.PageAsync(Address)).PostForm(Address);
        ((IHtmlInputElement)form.QuerySelector("[name=form]")!).Value = _suite.FeedbackForm();
        return form;
    }
}
