using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Feedbacks;

// What becomes of feedback when its time is over; and whom the suite tells when it comes in.
public sealed class DeleteFeedbackTests : IAsyncLifetime
{
    private const string WebContact = "nettredaktor@ringebu.kommune.no";
    private static readonly Duration ADay = Duration.FromDays(1);

    private static readonly string[] Settings =
        [$"--Municipalities:1:WebContactMail={WebContact}", "--Feedback:KeepDays=3"];

    private SuiteFixture _suite = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.StartAsync(
            options => options with { WebSettings = Settings, AlertsSettings = Settings });
        _number = await _suite.GiveFeedbackAsync("3439", "Merkeordet i bunnen.", "merkeordet@post.example");
    }

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task The_web_contact_is_told_by_mail_without_a_word_of_what_was_written()
    {
        await _suite.GiveFeedbackAsync("3440", "Merkeordet i toppen.");
        await _suite.QuietAsync();

        var told = _suite.Graph.Calls.Select(call => call.Body!.Value.GetRawText()).ToList();

        Assert.Equal(2, told.Count);
        Assert.Single(told, mail => mail.Contains(_number, StringComparison.Ordinal)
            && mail.Contains(WebContact, StringComparison.Ordinal));
        // Where nobody is named for the pages, the municipality's contact is told.
        Assert.Single(told, mail => mail.Contains("postmottak@oyer.kommune.no", StringComparison.Ordinal));
        Assert.All(told, mail => Assert.DoesNotContain("merkeordet", mail, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task It_is_deleted_after_the_configured_time_and_the_control_does_not_take_it_for_a_loss()
    {
        var breach = await _suite.ReportAsync();
        await _suite.AdvanceAsync(ADay * 2);
        using var before = await OpenAsync();

        await _suite.AdvanceAsync(ADay * 3);

        using var after = await OpenAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        var left = await _suite.RowsAsync("3439");
        var deletion = Assert.Single(left, row => row.RowKey.StartsWith("d_", StringComparison.Ordinal));
        Assert.Equal(
            ("feedback", "Feedback:KeepDays=3"), (deletion.GetString("Kind"), deletion.GetString("Rule")));
        Assert.DoesNotContain(left, row => row != deletion && row.Select(column => column.Value).Any(
            value => $"{value}".Contains(deletion.RowKey[2..], StringComparison.Ordinal)));
        Assert.Contains(left, row => row.RowKey == $"n_{breach}");
        Assert.Empty(await FaultsAsync());
        Assert.DoesNotContain(_suite.Graph.Calls, call => call.Body!.Value.GetRawText()
            .Contains("Kontrollen i natt", StringComparison.Ordinal));

        async Task<HttpResponseMessage> OpenAsync()
        {
            using var today = _suite.Bearer("reader-ringebu");
            return await today.GetAsync($"/saker/{_number}");
        }
    }

    [Fact]
    public async Task A_deletion_that_nobody_can_show_is_a_loss()
    {
        // A night with an anchor comes first: on a clock that leaps over several, each timer runs once, in any order.
        await _suite.AdvanceAsync(ADay);
        await _suite.AdvanceAsync(ADay * 4);
        await _suite.Table().DropAsync(await _suite.RowAsync("3439", "d_"));

        Assert.Equal(["case-missing"], await FaultsAsync());
    }

    // As the controller reads them.
    private async Task<IEnumerable<string?>> FaultsAsync()
    {
        using var controller = _suite.Bearer("controller-ringebu");
        var page = await controller.PageAsync("/kontroll");
        return [.. page.QuerySelectorAll("[data-fault]").Select(found => found.GetAttribute("data-fault"))];
    }
}
