using System.Net;
using System.Text.Json;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Inquiries;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Mailbox;

// What no person wrote opens no case and is answered by nobody.
public sealed class MachineMailTests : IAsyncLifetime
{
    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public Task DisposeAsync() => _suite.DisposeAsync();

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Auto-Submitted", "auto-replied (vacation)")]
    [InlineData("Precedence", "bulk")]
    [InlineData("List-Id", "<nytt.example>")]
    [InlineData("Return-Path", "<>")]
    [InlineData("Content-Type", "multipart/report; report-type=delivery-status")]
    public async Task Automatic_mail_opens_no_case_and_stays_where_people_see_it(string header, string value)
    {
        var id = _suite.Drop(Mailboxes.Mail() with { Headers = [Mailboxes.Vouched, new(header, value)] });

        await _suite.ReadMailAsync();

        Assert.Empty(await _suite.ByMailAsync());
        Assert.Empty(_suite.Answered());
        Assert.Equal("Inbox", _suite.FolderOf(id));
    }

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "first-class")]
    [InlineData("In-Reply-To", "<et-svar@post.example>")]
    public async Task What_a_person_wrote_opens_one_whatever_else_its_headers_say(string header, string value)
    {
        _suite.Drop(Mailboxes.Mail() with { Headers = [new(header, value)] });

        await _suite.ReadMailAsync();

        Assert.Single(await _suite.ByMailAsync());
    }

    [Fact]
    public async Task What_a_form_on_another_site_passes_on_opens_one_and_is_not_answered_by_a_machine()
    {
        _suite.Drop(Mailboxes.Mail() with
        {
            Headers = [Mailboxes.Vouched, new("Auto-Submitted", "auto-generated")],
        });

        await _suite.ReadMailAsync();

        Assert.Single(await _suite.ByMailAsync());
        Assert.Empty(_suite.Answered());
    }

    [Fact]
    public async Task A_citizen_who_answers_a_mail_of_ours_is_heard()
    {
        var number = await _suite.InRingebuAsync();
        _suite.Drop(Mailboxes.Mail() with
        {
            Subject = $"SV: {number} (Ringebu): kommunen har skrevet til deg",
            Headers = [new("In-Reply-To", "<varsel@ombud.example.no>")],
        });

        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
    }

    [Theory]
    [InlineData("SV: {0} (Ringebu): ny henvendelse om personvern")]
    [InlineData("Re: SV: {0} (Ringebu): 2 dager igjen")]
    public async Task An_answer_to_an_alert_opens_no_case(string subject)
    {
        var number = await _suite.InRingebuAsync();
        _suite.Drop(Mailboxes.Mail(from: "Knut Prøveli <knut@ringebu.kommune.no>") with
        {
            Subject = string.Format(System.Globalization.CultureInfo.InvariantCulture, subject, number),
            Headers = [new("In-Reply-To", "<varsel@ombud.example.no>")],
        });

        await _suite.ReadMailAsync();

        Assert.Equal(number, (string)(await _suite.OnlyOneAsync())["number"]!);
    }

    [Fact]
    public async Task Two_machines_that_answer_each_other_stop_at_once()
    {
        _suite.Drop(Mailboxes.Mail());
        await _suite.ReadMailAsync();
        for (var turn = 0; turn < 3; turn++)
        {
            _suite.Drop(Mailboxes.Mail() with
            {
                Headers = [Mailboxes.Vouched, new("Auto-Submitted", "auto-replied"), new("In-Reply-To", "<x@y>")],
            });
            await _suite.ReadMailAsync();
        }

        Assert.Single(await _suite.ByMailAsync());
        Assert.Single(_suite.Answered());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mail_of_ours_that_comes_back_counts_as_not_delivered_and_the_ombud_hears_of_it(
        bool isSendingUnconfirmed)
    {
        if (isSendingUnconfirmed)
            _suite.GraphFaults.Arm(new() { Path = "/messages/", Method = "POST", AcceptedButLost = true });
        using var handler = _suite.Bearer("handler-ringebu");
        using var asked = await handler.PostInquiryAsync("3439");
        var number = (string)(await asked.JsonAsync())["number"]!;
        await _suite.QuietAsync();
        var headers = $"Original message headers:\nX-Ombud-Alert: {Marks(number).First()}\nSubject: x";
        var bounce = Mailboxes.Mail(headers) with { Headers = [new("Return-Path", "<>")] };
        _suite.Drop(bounce);
        _suite.Drop(bounce);

        await _suite.ReadMailAsync();
        await _suite.AdvanceAsync(NodaTime.Duration.FromMinutes(1));

        using var ombud = _suite.Bearer("ombud");
        var deliveries = (await ombud.JsonAsync($"/api/cases/{number}"))["deliveries"]!.ToJsonString();
        Assert.Contains("unreachable", deliveries, StringComparison.Ordinal);
        Assert.Single(
            Received.ByOmbud(_suite, number),
            told => told.Headline.Contains("varsel kom ikke fram", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await _suite.FindingsAsync());
        Assert.Single(await _suite.ByMailAsync());
    }

    [Fact]
    public async Task Nobody_makes_an_alert_look_undelivered_with_a_mark_that_is_not_ours()
    {
        var number = await _suite.InRingebuAsync();
        await _suite.QuietAsync();
        var mark = Marks(number).First();
        var forged = mark[..^1] + (mark[^1] == 'A' ? 'B' : 'A');
        _suite.Drop(Mailboxes.Mail($"X-Ombud-Alert: {forged}") with { Headers = [new("Return-Path", "<>")] });

        await _suite.ReadMailAsync();

        using var ombud = _suite.Bearer("ombud");
        var read = await ombud.JsonAsync($"/api/cases/{number}");
        Assert.DoesNotContain("unreachable", read["deliveries"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_developer_drops_a_mail_and_the_timer_finds_it()
    {
        using var anyone = _suite.Anyone();
        using var content = new StringContent(
            JsonSerializer.Serialize(new { from = "kari@post.example", subject = "Innsyn", body = "Hei" }),
            System.Text.Encoding.UTF8, "application/json");
        using var dropped = await anyone.PostAsync("/local/mail", content);

        await _suite.AdvanceAsync(NodaTime.Duration.FromMinutes(6));

        Assert.Equal(HttpStatusCode.Created, dropped.StatusCode);
        Assert.Single(await _suite.ByMailAsync("unsorted"));
    }

    private IEnumerable<string> Marks(string number) =>
        from call in _suite.Graph.Calls
        let body = call.Body?.GetRawText() ?? ""
        where body.Contains(number, StringComparison.Ordinal)
        let at = body.IndexOf("X-Ombud-Alert", StringComparison.Ordinal)
        where at > 0
        select body[at..].Split('"')[4];
}
