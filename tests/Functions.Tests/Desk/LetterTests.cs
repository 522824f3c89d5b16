using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class LetterTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("nb", "Hva har skjedd?", "Hvem kan du snakke med?", "[Beskriv mulige følger")]
    [InlineData("nn", "Kva har skjedd?", "Kven kan du snakke med?", "[Skriv moglege følgjer")]
    public async Task A_letter_holds_what_the_law_demands_in_both_forms_of_Norwegian(
        string form, string nature, string contact, string gap)
    {
        using var reader = _suite.As("reader-ringebu");

        var page = await reader.PageAsync($"/saker/{await _suite.ReportAsync()}/brev?malform={form}");
        var letter = Field(page);

        Assert.Equal(form, letter.GetAttribute("lang"));
        Assert.All(new[] { nature, contact, gap, "ombud@ombud.example.no" }, words =>
            Assert.Contains(words, letter.TextContent, StringComparison.Ordinal));
        Assert.Contains("Ringebu kommune", letter.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "confidentiality", "kan ha kommet på avveier.")]
    [InlineData("nb", "availability", "kan ha blitt utilgjengelige.")]
    [InlineData("nn", "integrity", "kan ha blitt endra utan at det skulle skje.")]
    [InlineData(
        "nn", "availability,confidentiality", "kan ha kome på avvegar eller blitt utilgjengelege.")]
    public async Task A_letter_opens_with_what_befell_the_data(string form, string kinds, string words)
    {
        using var reader = _suite.As("reader-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with { Kinds = kinds.Split(',') });

        var page = await reader.PageAsync($"/saker/{number}/brev?malform={form}");

        Assert.Contains(words, Field(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_seems_to_hold_a_fødselsnummer_warns_before_it_is_sent()
    {
        using var reader = _suite.As("reader-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with { WhatHappened = "Brevet gjaldt 01819000049." });

        var page = await reader.PageAsync($"/saker/{number}/brev");

        Assert.Contains("ser ut til å inneholde et fødselsnummer", page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "letterNb")]
    [InlineData("nn", "letterNn")]
    public async Task What_is_written_is_seen_by_colleagues_and_stands_in_history_and_the_other_form_is_left_alone(
        string form, string fact)
    {
        var number = await _suite.ReportAsync();
        using var controller = _suite.As("controller-ringebu");
        using var reader = _suite.As("reader-ringebu");
        var path = $"/saker/{number}/brev?malform={form}";

        using var saved = await SaveAsync(controller, path, "Til deg.\r\n\r\nEt brev kom bort.");
        var (page, json) = (await reader.PageAsync(path), await reader.JsonAsync($"/api/cases/{number}"));
        var other = await reader.JsonAsync($"/api/cases/{number}/letter?language={(form == "nb" ? "nn" : "nb")}");

        Assert.Equal($"{path}&lagret=1", saved.Location());
        Assert.Equal("Til deg.\n\nEt brev kom bort.", Typed(page));
        Assert.Contains(
            _suite.Suite.Personas.Find("controller-ringebu")!.Name, page.Said(), StringComparison.Ordinal);
        Assert.Equal("Til deg.\n\nEt brev kom bort.", (string?)json["findings"]![fact]);
        Assert.Equal("amend", (string?)json["history"]!.AsArray()[^1]!["action"]);
        Assert.False((bool)other["saved"]!);
    }

    [Fact]
    public async Task What_the_suite_would_write_now_can_be_put_back_with_one_press()
    {
        var path = $"/saker/{await _suite.ReportAsync()}/brev?malform=nb";
        using var controller = _suite.As("controller-ringebu");
        var suites = Typed(await controller.PageAsync(path));
        using var saved = await SaveAsync(controller, path, "Til deg.");

        using var done = await (await controller.PageAsync(path)).QuerySelector<IHtmlFormElement>(
            "[data-suggested] form")!.SubmitAsync(controller, new { });
        var page = await controller.PageAsync(path);

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(suites, Typed(page));
        Assert.Null(page.QuerySelector("[data-suggested]"));
        Assert.Null(page.QuerySelector("a[download]"));
    }

    [Fact]
    public async Task A_letter_says_that_facts_have_changed_since_it_was_written()
    {
        var number = await _suite.ReportAsync();
        using var ombud = _suite.As("ombud");
        using var saved = await SaveAsync(ombud, $"/saker/{number}/brev", "Til deg.");

        var before = await ombud.PageAsync($"/saker/{number}/brev");
        await _suite.ActAsync("ombud", number, "amend", new
        {
            fields = new { consequences = "Noen kan lese det." },
            reason = "Undersøkt.",
        });
        var after = await ombud.PageAsync($"/saker/{number}/brev");

        Assert.DoesNotContain("Saken er endret", before.Said(), StringComparison.Ordinal);
        Assert.Contains("Saken er endret etter at brevet ble skrevet", after.Said(), StringComparison.Ordinal);
        Assert.Contains(
            "Noen kan lese det.", after.QuerySelector("[data-suggested]")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Til deg.", Typed(after));
    }

    [Theory]
    [InlineData("nb", "Se selv at det har med det loven krever")]
    [InlineData("nn", "Sjå sjølv at det har med det lova krev")]
    public async Task Nothing_is_said_to_be_in_a_letter_that_somebody_has_written_and_a_person_is_asked_to_look(
        string language, string look)
    {
        var number = await _suite.ReportAsync();
        var path = $"/saker/{number}/brev?lang={language}&malform={language}";
        using var ombud = _suite.As("ombud");

        var suites = await ombud.PageAsync(path);
        using var saved = await SaveAsync(ombud, path, "Til deg.");
        var written = await ombud.PageAsync(path);
        var json = await ombud.JsonAsync($"/api/cases/{number}/letter?language={language}");
        using var back = await (await ombud.PageAsync(path)).QuerySelector<IHtmlFormElement>(
            "[data-suggested] form")!.SubmitAsync(ombud, new { });
        var again = await ombud.JsonAsync($"/api/cases/{number}/letter?language={language}");

        Assert.DoesNotContain(look, suites.Said(), StringComparison.Ordinal);
        Assert.Equal(4, suites.QuerySelectorAll("[data-part] strong").Length);
        Assert.Contains(look, written.Said(), StringComparison.Ordinal);
        Assert.Equal(4, written.QuerySelectorAll("[data-part]").Length);
        Assert.Empty(written.QuerySelectorAll("[data-part] strong, [data-part] svg"));
        Assert.Null(json["missing"]);
        Assert.Equal(["consequences", "measures"], again["missing"]!.AsArray().Select(part => (string)part!));
    }

    [Fact]
    public async Task A_letter_that_no_longer_holds_the_fødselsnummer_of_the_facts_is_not_warned_about()
    {
        var number = await _suite.ReportAsync(A.Breach() with { WhatHappened = "Brevet gjaldt 01819000049." });
        using var ombud = _suite.As("ombud");
        using var saved = await SaveAsync(ombud, $"/saker/{number}/brev", "Til deg.");

        var page = await ombud.PageAsync($"/saker/{number}/brev");

        Assert.DoesNotContain("ser ut til å inneholde", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_a_fødselsnummer_is_asked_about_and_nothing_typed_is_lost()
    {
        var path = $"/saker/{await _suite.ReportAsync()}/brev";
        using var ombud = _suite.As("ombud");

        using var refused = await SaveAsync(ombud, path, "Ring oss på sak 01819000049.");
        var page = await refused.HtmlAsync();
        using var saved = await Form(page).SubmitAsync(ombud, new { noIdentityNumber = true });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Ring oss på sak 01819000049.", Typed(page));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_what_the_first_saved_beside_their_own()
    {
        var path = $"/saker/{await _suite.ReportAsync()}/brev";
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-ringebu");
        var slower = Form(await reader.PageAsync(path));
        using var saved = await SaveAsync(ombud, path, "Ombudets ord.");

        using var refused = await slower.SubmitAsync(reader, new { letterNb = "Kontaktens ord." });
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("Ombudets ord.", Typed(page));
        Assert.Contains(
            "Kontaktens ord.", page.QuerySelector("[data-overruled=letterNb]")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kari")]
    [InlineData(null)]
    public async Task What_was_redacted_while_somebody_wrote_does_not_come_back_with_what_they_typed(string? words)
    {
        var number = await _suite.ReportAsync();
        var path = $"/saker/{number}/brev";
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-ringebu");
        using var saved = await SaveAsync(ombud, path, "Til Kari.");
        var slower = Form(await reader.PageAsync(path));
        await _suite.ActAsync(
            "ombud", number, "redact",
            new { field = "letterNb", words = words is null ? [] : new[] { words }, reason = "Et navn." });

        using var refused = await slower.SubmitAsync(reader, new { letterNb = "Til Kari. Hei." });
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.DoesNotContain("Kari", page.Said() + Typed(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_holds_no_letter_takes_none_away()
    {
        var path = $"/saker/{await _suite.ReportAsync()}/brev?malform=nb";
        using var reader = _suite.As("reader-ringebu");
        using var saved = await SaveAsync(reader, path, "Til deg.");
        using var content = new FormUrlEncodedContent(
            [new("letterNn", "Til deg."), new("version", "2"), new("reason", "Brev.")]);

        using var refused = await reader.PostAsync(path, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Til deg.", Typed(await reader.PageAsync(path)));
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_colleague_did_something_else_meanwhile()
    {
        var number = await _suite.ReportAsync();
        using var reader = _suite.As("reader-ringebu");
        var slower = Form(await reader.PageAsync($"/saker/{number}/brev"));
        await _suite.ActAsync("ombud", number, "take", new { });

        using var refused = await slower.SubmitAsync(reader, new { letterNb = "Kontaktens ord." });
        var page = await refused.HtmlAsync();
        using var saved = await Form(page).SubmitAsync(reader, new { });

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal(("Kontaktens ord.", HttpStatusCode.SeeOther), (Typed(page), saved.StatusCode));
    }

    [Fact]
    public async Task What_was_typed_follows_into_the_other_language_of_the_page_and_outlives_a_session()
    {
        var path = $"/saker/{await _suite.ReportAsync()}/brev?malform=nb";
        using var reader = _suite.As("reader-ringebu");
        using var outside = _suite.Anyone();
        var page = await reader.PageAsync(path);
        var button = page.QuerySelector("button[form=letter][formaction]")!;

        using var carried = await reader.SendAsync(new(HttpMethod.Post, button.GetAttribute("formaction"))
        {
            Content = new FormUrlEncodedContent([new("letterNb", "Til deg."), new("version", "1")]),
        });
        using var refused = await Form(page).SubmitAsync(outside, new { letterNb = "Til deg." });
        var kept = await refused.HtmlAsync();
        using var saved = await kept.PostForm().SubmitAsync(reader, new { });

        var shown = await carried.HtmlAsync();
        Assert.Equal(("nn", "Til deg."), (shown.DocumentElement.GetAttribute("lang"), Typed(shown)));
        Assert.Empty(shown.Errors());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("Til deg.", kept.Said(), StringComparison.Ordinal);
        Assert.Equal($"{path}&lagret=1", saved.Location());
    }

    [Fact]
    public async Task A_letter_of_an_ended_case_is_read_and_no_longer_written()
    {
        var number = await _suite.ReportAsync();
        using var controller = _suite.As("controller-ringebu");
        var form = Form(await controller.PageAsync($"/saker/{number}/brev"));
        await _suite.ActAsync("controller-ringebu", number, "withdraw", new { reason = "Det var ikke et brudd." });

        using var refused = await form.SubmitAsync(controller, new { letterNb = "For sent.", version = "2" });
        var page = await controller.PageAsync($"/saker/{number}/brev");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("For sent.", Typed(await refused.HtmlAsync()));
        Assert.DoesNotContain(page.Forms, one => one.Method == "post" && one.Closest("main") is not null);
        Assert.True(Field(page).IsReadOnly);
    }

    [Fact]
    public async Task The_letter_is_downloaded_as_it_was_saved_under_a_name_that_tells_the_case_and_nothing_more()
    {
        var number = await _suite.ReportAsync(A.Breach() with { WhatHappened = "Merkehendelsen" });
        using var controller = _suite.As("controller-ringebu");
        var path = $"/saker/{number}/brev?malform=nn";
        using var saved = await SaveAsync(controller, path, "Til deg\n\nEi side kom bort.");
        var link = (await controller.PageAsync(path)).QuerySelector("a[download]")!;

        using var answer = await controller.GetAsync(link.GetAttribute("href"));
        using var letter = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);

        var text = letter.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Equal($"brev-{number}-nn.docx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"Ringebu kommuneReferansen vår: {number}Til degEi side kom bort.", text);
        Assert.Equal("nn-NO", letter.PackageProperties.Language);
    }

    [Fact]
    public async Task The_letter_that_was_sent_is_shown_as_it_was_and_stands_in_the_register_whatever_is_written_later()
    {
        var number = await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });
        using var controller = _suite.As("controller-gausdal");
        using var saved = await SaveAsync(controller, $"/saker/{number}/brev", "Slik ble det sendt.");

        using var recorded = await (await controller.PageAsync($"/saker/{number}"))
            .PostForm("/record-communication").SubmitAsync(controller, new
            {
                how = "SvarUt.",
                sentDate = "2026-11-20",
                letter = "nb",
                sentTime = "09:50",
            });
        using var later = await SaveAsync(controller, $"/saker/{number}/brev", "Noe helt annet.");
        var json = await controller.JsonAsync($"/api/cases/{number}");
        var csv = await controller.GetStringAsync("/register/eksport?format=csv&from=2026-01-01&to=2026-12-31");

        Assert.Equal($"/saker/{number}?gjort=record-communication", recorded.Location());
        Assert.Equal("Slik ble det sendt.", (string?)json["communication"]!["letter"]!["text"]);
        foreach (var path in new[] { $"/saker/{number}", $"/saker/{number}/brev" })
            Assert.Contains("Slik ble det sendt.", (await controller.PageAsync(path)).GetElementById("letter-sent")!
                .ParentElement!.Words(), StringComparison.Ordinal);
        Assert.Contains("Slik ble det sendt.", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Noe helt annet.", csv, StringComparison.Ordinal);
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.GetElementById("letter")!;

    private static IHtmlTextAreaElement Field(IHtmlDocument page) =>
        page.QuerySelector<IHtmlTextAreaElement>("main textarea")!;

    private static string Typed(IHtmlDocument page) => Field(page).Value.ReplaceLineEndings("\n");

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient someone, string path, string text)
    {
        var page = await someone.PageAsync(path);
        object typed = Field(page).Name == "letterNn" ? new { letterNn = text } : new { letterNb = text };
        return await Form(page).SubmitAsync(someone, typed);
    }
}
