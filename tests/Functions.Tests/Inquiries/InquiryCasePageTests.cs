using NodaTime;
using Ombud.Cases.Inquiries;
using Ombud.Pages;

namespace Ombud.Functions.Tests.Inquiries;

public sealed class InquiryCasePageTests
{
    private static readonly Instant Received = Instant.FromUtc(2026, 3, 5, 11, 0);

    [Fact]
    public async Task The_unit_reads_what_is_asked_and_is_offered_every_action_that_is_its_own()
    {
        var html = await InquiryPages.CaseAsync(InquiryPages.Asked(Received), InquiryPages.Handler, Received);

        Assert.All(
            [
                InquiryPages.Text, "Få se egne opplysninger", "Kari Nordmann", "så siste dag er tirsdag 7. april",
                "Ikke besvart ennå", "/handlinger/take", "/handlinger/answer", "/handlinger/extend",
                "/handlinger/assign", "/handlinger/ask-identity",
            ],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ombud_sees_how_it_stands_and_not_a_word_of_what_was_written()
    {
        var one = InquiryPages.Asked(Received)
            .Done("extend", Received, ("reason", "Mange mapper."))
            .Done("answer", Received, ("outcome", "full"), ("text", "Her er alt."));

        var html = await InquiryPages.CaseAsync(one, InquiryPages.Ombud, Received);

        Assert.Contains("Teksten er for enheten som behandler henvendelsen", html, StringComparison.Ordinal);
        Assert.Contains("Svaret er for enheten som har saken", html, StringComparison.Ordinal);
        Assert.All(
            [InquiryPages.Text, "Kari Nordmann", "kari@post.example", "Mange mapper.", "Her er alt."],
            words => Assert.DoesNotContain(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_stands_there_with_its_exact_ground()
    {
        var one = InquiryPages.Asked(Received).Done(
            "answer", Received, ("outcome", "refused"), ("ground", "statutory-secrecy"),
            ("text", "Nei. Du kan klage til Datatilsynet."));

        var html = await InquiryPages.CaseAsync(one, InquiryPages.Handler, Received);

        Assert.Contains(
            "16 første ledd bokstav d: lovbestemt taushetsplikt", html,
            StringComparison.Ordinal);
        Assert.Contains("Du kan klage til Datatilsynet.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_estimated_date_never_stands_without_the_original_one()
    {
        var day = Duration.FromDays(1);
        var one = InquiryPages.Asked(Received).Done("ask-identity", Received + day)
            .Done("confirm-identity", Received + 5 * day, ("how", "Kom innom servicetorget."));

        var html = await InquiryPages.CaseAsync(one, InquiryPages.Handler, Received + 5 * day, Language.Nn);

        Assert.All(
            ["torsdag 9. april 2026", "tysdag 7. april 2026", "Den opphavlege fristen", "Kom innom servicetorget."],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nb", "Du kan klage til Datatilsynet (datatilsynet.no) hvis")]
    [InlineData("nn", "Du kan klage til Datatilsynet (datatilsynet.no) om")]
    [InlineData("en", "You can complain to Datatilsynet")]
    public async Task The_answer_begins_in_the_language_of_whoever_asks(string language, string said)
    {
        var one = InquiryPages.Asked(Received, About.Access, language);

        var html = await InquiryPages.CaseAsync(one, InquiryPages.Handler, Received);

        Assert.Contains(said, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_units_to_choose_among_are_called_what_the_municipality_calls_them()
    {
        var html = await InquiryPages.CaseAsync(InquiryPages.Asked(Received), InquiryPages.Ombud, Received);

        Assert.Contains("<option value=\"helse\"", html, StringComparison.Ordinal);
        Assert.Contains("Helse og omsorg", html, StringComparison.Ordinal);
    }
}
