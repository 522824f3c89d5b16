using System.Net;
using Ombud.Kit;
using Ombud.Local.Suite;

namespace Ombud.Functions.Tests.Breaches;

// Larvik joins by settings alone.
public sealed class FifthMunicipalityTests
{
    private static readonly string[] Larvik =
    [
        "--Municipalities:4:Number=3909", "--Municipalities:4:Slug=larvik", "--Municipalities:4:Name=Larvik",
        "--Municipalities:4:Prefix=LAR", "--Municipalities:4:ContactMail=postmottak@larvik.example.no",
    ];

    [Theory]
    [InlineData("FormerNumbers:0=3405", "Lillehammer and Larvik share the name 3405")]
    [InlineData("FormerNumbers:0=340", "Larvik needs numbers of four digits")]
    [InlineData("FormerPrefixes:0=OYE", "Øyer and Larvik share the name oye")]
    public async Task Settings_that_give_a_municipality_what_is_anothers_keep_the_suite_from_starting(
        string setting, string why)
    {
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => SuiteFixture.StartAsync(
            options => options with { WebSettings = [.. Larvik, $"--Municipalities:4:{setting}"] }));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_joins_stands_in_the_form_and_gets_its_case()
    {
        await using var suite = await SuiteFixture.StartAsync(
            options => options with { WebSettings = Larvik, AlertsSettings = Larvik });
        using var ombud = suite.As("ombud");
        using var sender = suite.Bearer("ombud");
        var page = await ombud.PageAsync(JointReports.Page);

        using var sent = await page.PostForm().SubmitAsync(ombud, new
        {
            whatHappened = JointReports.Told,
            discoveredDate = "2026-11-20",
            unit = "Innloggingen",
            kinds = "confidentiality",
            dataCategories = "contact",
            hit3405 = true,
            personsPrecision3405 = "unknown",
            hit3909 = true,
            personsPrecision3909 = "unknown",
        });
        using var posted = await sender.PostJointAsync(JointReports.Body("3909", "3405", "3439", "3440", "3441"));

        Assert.Equal(5, page.QuerySelectorAll(".hit").Length);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(["LIL", "LAR"], (await ombud.PageAsync(sent.Location()))
            .QuerySelectorAll("main a[href^='/saker/']").Select(link => link.Words()[..3]));
        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        Assert.Equal(2, await suite.CasesAsync("3909"));
    }
}
