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
        var letter = page.GetElementById("letter")!;

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

        Assert.Contains(words, page.GetElementById("letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_in_which_a_number_of_birth_seems_to_stand_warns_before_it_is_sent()
    {
        using var reader = _suite.As("reader-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with { WhatHappened = "Brevet gjaldt 01819000049." });

        var page = await reader.PageAsync($"/saker/{number}/brev");

        Assert.Contains("ser ut til å inneholde et fødselsnummer", page.Said(), StringComparison.Ordinal);
    }
}
