using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// An address that must not be known: what to do first stands where somebody meets it.
public sealed class ProtectedAddressTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("protected-address", true)]
    [InlineData("contact", false)]
    public async Task Receipt_and_case_say_what_to_do_first_and_only_where_such_an_address_is_involved(
        string data, bool isSaid)
    {
        using var employee = _suite.As("employee-ringebu");
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-ringebu");
        var number = await _suite.ReportByFormAsync("employee-ringebu", new
        {
            unit = "Nav",
            whatHappened = $"Vedtaket gikk til en tidligere samboer ({data}).",
            kinds = "confidentiality",
            personsPrecision = "exact",
            personsCount = "1",
            dataCategories = data,
        });

        foreach (var (someone, path) in new[]
        {
            (employee, $"/kvittering/{number}"), (ombud, $"/saker/{number}"), (controller, $"/saker/{number}?lang=nn"),
        })
        {
            var panel = (await someone.PageAsync(path)).QuerySelector(".protected");
            Assert.Equal(isSaid, panel is not null);
            Assert.Equal(isSaid, panel?.Words().Contains("112", StringComparison.Ordinal) is true);
            Assert.Equal(isSaid, panel?.Words().Contains("02800", StringComparison.Ordinal) is true);
        }
    }

    [Theory]
    [InlineData("employee-ringebu", "/meld-avvik")]
    [InlineData("employee-ringebu", "/meld-avvik?vei=feil-mottaker&lang=en")]
    [InlineData("ombud", "/meld-felles-avvik")]
    public async Task Every_form_has_it_ready_for_when_it_is_ticked(string persona, string path)
    {
        using var someone = _suite.As(persona);

        var panel = (await someone.PageAsync(path)).QuerySelector("form .protected[data-until-ticked]");

        Assert.NotNull(panel);
        Assert.Equal(4, panel.QuerySelectorAll("li").Length);
    }

    [Fact]
    public async Task An_ended_case_asks_nobody_to_call_any_more()
    {
        using var ombud = _suite.As("ombud");
        using var controller = _suite.Bearer("controller-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with { DataCategories = ["protected-address"] });
        using var closed = await controller.PostAsync($"/api/cases/{number}/actions/close", new { reason = "Ferdig." });

        Assert.Null((await ombud.PageAsync($"/saker/{number}")).QuerySelector(".protected"));
    }
}
