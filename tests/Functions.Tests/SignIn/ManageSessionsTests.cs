using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.SignIn;

public sealed class ManageSessionsTests : IAsyncLifetime
{
    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task The_ombud_sees_everybody_who_is_signed_in_and_signs_anybody_out()
    {
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-oyer");
        using var phone = _suite.As("reader-oyer");
        foreach (var device in new[] { reader, phone })
            await device.PageAsync("/saker");

        var page = await ombud.PageAsync("/innlogginger");
        using var ended = await FormOf(page, "Anne Eksempelhaug").SubmitAsync(ombud, new { });

        Assert.Contains("Øyer: Ansatt, Kontaktperson", page.Said(), StringComparison.Ordinal);
        Assert.Contains("2 innlogginger", page.Said(), StringComparison.Ordinal);
        var after = await ombud.PageAsync(ended.Location());
        Assert.Contains("innen 30 sekunder", after.Said(), StringComparison.Ordinal);
        foreach (var device in new[] { reader, phone })
            Assert.True(await IsOutAsync(device));
        Assert.False(await IsOutAsync(ombud));
    }

    [Fact]
    public async Task The_controller_sees_and_ends_sessions_of_the_own_municipality_alone()
    {
        using var controller = _suite.As("controller-lillehammer");
        using var own = _suite.As("reader-lillehammer");
        using var employee = _suite.As("employee-lillehammer");
        using var other = _suite.As("reader-ringebu");
        using var ombud = _suite.As("ombud");
        foreach (var person in new[] { own, other, ombud })
            await person.PageAsync("/saker");
        await employee.PageAsync("/meld-avvik");

        var said = (await controller.PageAsync("/innlogginger")).Said();
        var form = FormOf(await controller.PageAsync("/innlogginger"), "Ingrid Testrud");
        var persons = new[] { "reader-ringebu", "ombud", "employee-oyer", "employee-lillehammer" }
            .Select(id => _suite.Suite.Personas.Find(id)!.PersonId);
        foreach (var person in persons)
        {
            using var refused = await form.SubmitAsync(controller, new { person });
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        using var ended = await form.SubmitAsync(controller, new { });

        Assert.Contains("Ingrid Testrud", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ringebu", said, StringComparison.Ordinal);
        Assert.DoesNotContain("personvernombud", said, StringComparison.Ordinal);
        // Who was signed in at that hour would tell who reported.
        Assert.DoesNotContain("Kari Testrud", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        Assert.True(await IsOutAsync(own));
        Assert.False(await IsOutAsync(other));
        Assert.False(await IsOutAsync(ombud));
    }

    [Theory]
    [InlineData("employee-ringebu")]
    [InlineData("reader-ringebu")]
    [InlineData("handler-ringebu")]
    public async Task Nobody_else_sees_who_is_signed_in(string persona)
    {
        using var person = _suite.As(persona);

        using var answer = await person.GetAsync("/innlogginger");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_person_who_is_signed_out_in_one_instance_is_out_of_the_other_half_a_minute_later()
    {
        await using var pair = await SuiteFixture.StartAsync(options => options with { Instances = 2 });
        using var ombud = pair.As("ombud", 1);
        using var reader = pair.As("reader-oyer", 2);
        await reader.PageAsync("/saker");

        using var ended = await FormOf(await ombud.PageAsync("/innlogginger"), "Anne Eksempelhaug")
            .SubmitAsync(ombud, new { });
        await pair.AdvanceAsync(NodaTime.Duration.FromSeconds(30));

        Assert.True(await IsOutAsync(reader));
    }

    private static IHtmlFormElement FormOf(IHtmlDocument page, string name) => page
        .QuerySelectorAll(".signed-in li").Single(row => row.Words().Contains(name, StringComparison.Ordinal))
        .QuerySelector("form") as IHtmlFormElement ?? throw new InvalidOperationException(page.Said());

    private static async Task<bool> IsOutAsync(HttpClient person)
    {
        using var answer = await person.GetAsync("/mine-meldinger");
        return answer.StatusCode is HttpStatusCode.SeeOther
            && answer.Location().StartsWith("/sign-in", StringComparison.Ordinal);
    }
}
