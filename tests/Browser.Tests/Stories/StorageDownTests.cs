using NodaTime;
using Ombud.Local.Faults;

namespace Ombud.Browser.Tests;

/// <summary>A stage whose storage is given up on soon, so that nobody waits for the test.</summary>
public sealed class ImpatientStage : Stage
{
    protected override IReadOnlyList<string> WebSettings => ["--Storage:TimeoutSeconds=2", "--Storage:Retries=0"];
}

/// <summary>Storage that fails while somebody reports: the person is told the truth, and loses nothing.</summary>
public sealed class StorageDownTests(ImpatientStage stage) : IClassFixture<ImpatientStage>
{
    private const string What = "Vaktlisten hang på døren.";

    [Fact]
    public Task A_report_that_storage_refuses_is_sent_by_the_same_click_later() =>
        SendTwiceAsync("employee-ringebu", new Fault { Path = "transaction", Status = 503, Count = null });

    [Fact]
    public Task A_report_that_storage_never_answers_is_sent_by_the_same_click_later() =>
        SendTwiceAsync("employee-oyer", new Fault { Path = "transaction", Hold = true, Count = null });

    [Fact]
    public Task A_report_that_was_stored_though_the_answer_was_lost_is_still_one_case() =>
        SendTwiceAsync("employee-gausdal", new Fault { Path = "transaction", AcceptedButLost = true, Hold = true });

    [Fact]
    public Task Nothing_typed_is_lost_when_not_even_the_session_can_be_read() =>
        SendTwiceAsync("employee-lillehammer", new Fault { Status = 503, Count = null });

    [Fact]
    public async Task A_page_that_storage_keeps_from_opening_says_so_and_can_be_read_by_everybody()
    {
        await using var visitor = await stage.VisitAsync("ombud");
        stage.Suite.Neighbours.StorageFaults.Arm(new Fault { Path = "Cases", Status = 503, Count = null });

        var status = await visitor.GoAsync("/saker");
        stage.Suite.Neighbours.StorageFaults.Clear();

        Assert.Equal(503, status);
        Assert.Empty(await Look.AtEverythingAsync(visitor.Page));
    }

    private async Task SendTwiceAsync(string persona, Fault fault)
    {
        await using var visitor = await stage.VisitAsync(persona);
        await visitor.GoAsync("/meld-avvik");
        await visitor.FillBreachAsync(What);
        // As long as it takes to think about what to write; the app no longer remembers who is signed in.
        await stage.Suite.AdvanceAsync(Duration.FromMinutes(10));

        stage.Suite.Neighbours.StorageFaults.Arm(fault);
        await visitor.PressAsync("Send melding");
        stage.Suite.Neighbours.StorageFaults.Clear();
        await IsHonestAndWholeAsync(visitor);

        await visitor.PressAsync("Send igjen");
        Assert.Equal("Takk, vi har fått meldingen", await visitor.HeadingAsync());
        await visitor.GoAsync("/mine-meldinger");
        Assert.Equal(1, await visitor.Page.Locator("article.report").CountAsync());
    }

    private static async Task IsHonestAndWholeAsync(Visitor visitor)
    {
        var page = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Meldingen er IKKE lagret", page, StringComparison.Ordinal);
        Assert.Equal(What, await visitor.Field("Beskriv det som har skjedd").InputValueAsync());
        Assert.Equal("Ringebu skole", await visitor.Field("Hvor i kommunen skjedde det?").InputValueAsync());
        Assert.True(await visitor.Field("Omtrent").IsCheckedAsync());
        Assert.Equal("12", await visitor.Field("Antall").InputValueAsync());
        Assert.Empty(await Look.AtEverythingAsync(visitor.Page));
    }
}
