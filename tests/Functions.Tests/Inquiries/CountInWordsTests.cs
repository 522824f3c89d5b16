using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Kit;
using Ombud.Pages;
using Ombud.Pages.Inquiries.Words;

namespace Ombud.Functions.Tests.Inquiries;

public sealed class CountInWordsTests
{
    private const string Deadline = "answer-citizen";

    private static readonly InquiryWords Words = new();
    private static readonly Person Somebody = InquiryPages.Handler.Person;

    // The rows of domain.md 10.2 in which something happens.
    [Theory]
    [InlineData(
        "2026-03-05", "Mottatt 5. mars 2026. Én måned senere er søndag 5. april (1. påskedag), og 6. april er "
        + "2. påskedag, så siste dag er tirsdag 7. april.")]
    [InlineData("2025-03-05", "Mottatt 5. mars 2025. Én måned senere er lørdag 5. april, og 6. april er en søndag, så "
        + "siste dag er mandag 7. april.")]
    [InlineData("2026-08-31", "Mottatt 31. august 2026. Én måned senere er onsdag 30. september (det finnes ingen "
        + "31. september), som er siste dag for å svare.")]
    [InlineData("2026-01-31", "Mottatt 31. januar 2026. Én måned senere er lørdag 28. februar (det finnes ingen "
        + "31. februar), og 1. mars er en søndag, så siste dag er mandag 2. mars.")]
    [InlineData("2026-04-01", "Mottatt 1. april 2026. Én måned senere er fredag 1. mai (offentlig høytidsdag), "
        + "2. mai er en lørdag, og 3. mai er en søndag, så siste dag er mandag 4. mai.")]
    [InlineData("2026-04-14", "Mottatt 14. april 2026. Én måned senere er torsdag 14. mai (Kristi himmelfartsdag), så "
        + "siste dag er fredag 15. mai.")]
    [InlineData("2026-12-01", "Mottatt 1. desember 2026. Én måned senere er fredag 1. januar 2027 (1. nyttårsdag), "
        + "2. januar er en lørdag, og 3. januar er en søndag, så siste dag er mandag 4. januar 2027.")]
    public void The_last_day_is_explained_step_by_step(string received, string said) =>
        Assert.Equal(said, Words.Why(Asked(received), Deadline, "").Nb);

    [Fact]
    public void In_nynorsk_it_is_explained_in_nynorsk() => Assert.Equal(
        "Motteken 31. januar 2026. Éin månad seinare er laurdag 28. februar (det finst ingen 31. februar), og 1. mars "
        + "er ein søndag, så siste dag er måndag 2. mars.",
        Words.Why(Asked("2026-01-31"), Deadline, "").Nn);

    [Fact]
    public void Three_months_are_counted_from_receipt_and_not_from_the_first_deadline()
    {
        var one = Asked("2026-01-31") with { Extension = new("Saken er stor.", Somebody, SuiteFixture.Start) };

        Assert.Equal(
            "Mottatt 31. januar 2026. Fristen er forlenget: tre måneder etter mottak er torsdag 30. april (det finnes "
            + "ingen 31. april), som er siste dag for å svare.",
            Words.Why(one, Deadline, "").Nb);
    }

    [Fact]
    public void A_pause_is_told_as_an_estimate_beside_the_date_without_it()
    {
        var at = Noon("2026-03-06");
        var one = Asked("2026-03-05") with
        {
            IdentityQuestions =
            [
                new(Somebody, at) { Answered = new("Kom innom.", Somebody, at + Duration.FromDays(4)) },
            ],
        };

        Assert.Equal(
            "Mottatt 5. mars 2026. Én måned senere er søndag 5. april. Kommunen ventet 4 dager på å få vite hvem det "
            + "er, og da blir det torsdag 9. april, som er siste dag for å svare. Loven sier ikke hvordan "
            + "ventetiden skal regnes, så datoen er et anslag.",
            Words.Why(one, Deadline, "").Nb);
        Assert.StartsWith("Mottatt 5. mars 2026. Én måned senere er søndag 5. april (1. påskedag)",
            Words.Why(one, "unpaused", "").Nb, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_extends_is_told_until_when_the_citizen_must_know() => Assert.Contains(
        "senest tirsdag 7. april 2026", Words.Warning("extend", Asked("2026-03-05"))!.Nb, StringComparison.Ordinal);

    private static Inquiry Asked(string day) => InquiryPages.Asked(Noon(day));

    private static Instant Noon(string day) => Times.Read($"{day}T11:00:00Z")!.Value;
}
