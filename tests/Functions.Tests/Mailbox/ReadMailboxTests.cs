using NodaTime;
using Ombud.Functions.Tests.Inquiries;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Mailbox;

// What citizens write to the ombud's mailbox becomes an inquiry, once, where it belongs.
public sealed class ReadMailboxTests : IAsyncLifetime
{
    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public Task DisposeAsync() => _suite.DisposeAsync();

    [Fact]
    public async Task A_mail_becomes_an_inquiry_with_its_words_and_its_sender_and_the_month_runs_from_when_it_came()
    {
        var came = _suite.Now;
        var id = _suite.Drop(Mailboxes.Mail());
        await _suite.AdvanceAsync(Duration.FromHours(20));

        await _suite.ReadMailAsync();

        var one = await _suite.OnlyOneAsync();
        Assert.Equal(("mail", $"{came}"), ((string)one["channel"]!, (string)one["reachedAt"]!));
        Assert.Equal(
            ($"Innsyn\n\n{Mailboxes.Secret}", "Kari Testrud", Mailboxes.Citizen),
            ((string)one["text"]!, (string)one["citizen"]!["name"]!, (string)one["citizen"]!["mail"]!));
        Assert.Equal("Registrert", _suite.FolderOf(id));
    }

    [Theory]
    [InlineData("unsorted")]
    [InlineData("3439", "post@ringebu.kommune.no")]
    [InlineData("3439", "POST@RINGEBU.KOMMUNE.NO", "noen@annet.example")]
    [InlineData("unsorted", "post@ringebu.kommune.no", "postmottak@oyer.kommune.no")]
    [InlineData("unsorted", "post@ringebu.kommune.no.evil.example")]
    [InlineData("unsorted", "noen@xringebu.kommune.no")]
    public async Task Only_whom_it_was_sent_to_tells_which_municipality_it_is_for(string place, params string[] copies)
    {
        _suite.Drop(Mailboxes.Mail("Gjelder Ringebu kommune.", "noen@lillehammer.kommune.no") with { Cc = copies });

        await _suite.ReadMailAsync();

        Assert.Equal(place, (string)(await _suite.OnlyOneAsync())["municipality"]!);
    }

    [Fact]
    public async Task The_same_page_read_twice_is_one_case_for_each_mail()
    {
        _suite.Drop(Mailboxes.Mail("En"));
        _suite.Drop(Mailboxes.Mail("To"));
        _suite.GraphFaults.Arm(new() { Path = "/move", Status = 503, Count = 1 });

        await _suite.ReadMailAsync();
        await _suite.ReadMailAsync();
        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
    }

    [Fact]
    public async Task Stopped_when_the_case_was_stored_and_before_anything_else_it_doubles_nothing()
    {
        var id = _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = "/move", Status = 503, Count = 2 });

        await _suite.ReadMailAsync();
        var (half, folder) = (await _suite.OnlyOneAsync(), _suite.FolderOf(id));
        await _suite.ReadMailAsync();

        Assert.Equal("Inbox", folder);
        Assert.Equal((string)half["number"]!, (string)(await _suite.OnlyOneAsync())["number"]!);
        Assert.Equal("Registrert", _suite.FolderOf(id));
    }

    [Fact]
    public async Task A_mail_that_the_ombud_has_sent_on_is_known_when_it_is_read_again()
    {
        var id = _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = "/move", Status = 503, Count = 1 });
        await _suite.ReadMailAsync();
        using var ombud = _suite.Bearer("ombud");
        var number = (string)(await _suite.OnlyOneAsync())["number"]!;
        using var sent = await ombud.PostAsync($"/api/cases/{number}/actions/assign", new { municipality = "3439" });

        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
        Assert.Single(await _suite.ByMailAsync("3439"));
        Assert.Equal("Registrert", _suite.FolderOf(id));
    }

    [Fact]
    public async Task When_Graph_has_forgotten_the_link_the_inbox_is_read_again_and_nothing_is_doubled_or_missed()
    {
        _suite.Drop(Mailboxes.Mail("En"));
        await _suite.ReadMailAsync();
        _suite.Drop(Mailboxes.Mail("To"));
        _suite.GraphFaults.Arm(new() { Path = "delta", Status = 410, Count = 1 });

        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
    }

    [Theory]
    [InlineData("delta", 429)]
    [InlineData("delta", 503)]
    [InlineData("/messages/", 429)]
    [InlineData("delta", 401)]
    public async Task When_Graph_asks_to_wait_or_is_ill_the_next_run_reads_it(string path, int status)
    {
        _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = path, Status = status, RetryAfterSeconds = 600, Count = 1 });

        await _suite.ReadMailAsync();
        var before = await _suite.ByMailAsync();
        await _suite.ReadMailAsync();

        Assert.Empty(before);
        Assert.Single(await _suite.ByMailAsync());
    }

    [Fact]
    public async Task Somebody_who_sends_anothers_message_id_suppresses_nobodys_mail()
    {
        _suite.Drop(Mailboxes.Mail("Falsk") with { MessageId = "<ekte@post.example>" });
        await _suite.ReadMailAsync();
        _suite.Drop(Mailboxes.Mail("Ekte") with { MessageId = "<ekte@post.example>" });

        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
    }

    [Fact]
    public async Task Of_a_large_attachment_the_case_has_a_name_and_a_size_and_no_byte_is_read()
    {
        _suite.Drop(Mailboxes.Mail() with { Attachments = [new("journal.pdf", 5_000_000)] });

        await _suite.ReadMailAsync();

        var note = Assert.Single((await _suite.OnlyOneAsync()).Texts("attached"));
        Assert.Contains("journal.pdf (5,0 MB)", note, StringComparison.Ordinal);
        Assert.All(_suite.Suite.Neighbours.Mailbox.Read, read => Assert.DoesNotContain("contentBytes", read));
        Assert.Contains(_suite.Suite.Neighbours.Mailbox.Read, read => read == "name,size");
    }

    [Fact]
    public async Task A_long_mail_goes_on_in_notes_and_no_word_of_it_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 4_000).Select(number => $"ord{number}"));
        _suite.Drop(Mailboxes.Mail(text));

        await _suite.ReadMailAsync();

        var one = await _suite.OnlyOneAsync();
        var whole = string.Concat(one.Texts("continued").Prepend((string)one["text"]!));
        Assert.Equal($"Innsyn\n\n{text}", whole);
        Assert.Equal(8_000, ((string)one["text"]!).Length);
        Assert.Empty(await _suite.FindingsAsync());
    }

    [Fact]
    public async Task A_mail_that_cannot_be_read_becomes_an_inquiry_without_words_and_holds_nobody_up()
    {
        var broken = _suite.Drop(Mailboxes.Mail("Denne kan ingen lese."));
        _suite.GraphFaults.Arm(new() { Path = $"/messages/{broken}", Status = 400, Count = 0 });
        _suite.Drop(Mailboxes.Mail("Denne er hel."));

        for (var run = 0; run < 4; run++)
            await _suite.ReadMailAsync();
        _suite.GraphFaults.Clear();
        await _suite.ReadMailAsync();

        var texts = (await _suite.ByMailAsync()).Select(one => (string)one["text"]!).ToList();
        Assert.Equal(2, texts.Count);
        Assert.Contains(texts, text => text.EndsWith("Denne er hel.", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("ikke kunne leses automatisk", StringComparison.Ordinal));
        Assert.Equal("inbox", _suite.FolderOf(broken), ignoreCase: true);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task While_Graph_is_ill_a_mail_waits_and_keeps_its_words(int status)
    {
        var mail = _suite.Drop(Mailboxes.Mail("Denne kan leses i morgen."));
        _suite.GraphFaults.Arm(new() { Path = $"/messages/{mail}", Status = status, Count = 0 });

        for (var run = 0; run < 4; run++)
            await _suite.ReadMailAsync();
        var before = await _suite.ByMailAsync();
        _suite.GraphFaults.Clear();
        await _suite.ReadMailAsync();

        Assert.Empty(before);
        Assert.EndsWith("Denne kan leses i morgen.", (string)(await _suite.OnlyOneAsync())["text"]!);
    }

    [Fact]
    public async Task What_lay_in_the_mailbox_for_longer_than_a_month_before_the_suite_came_is_left_alone()
    {
        _suite.Drop(Mailboxes.Mail("Fra i fjor."), ago: Duration.FromDays(32));
        _suite.Drop(Mailboxes.Mail("Fra i dag."));

        await _suite.ReadMailAsync();

        Assert.EndsWith("Fra i dag.", (string)(await _suite.OnlyOneAsync())["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_page_only_the_words_are_kept()
    {
        _suite.Drop(Mailboxes.Mail("<p>Hei &lt;b&gt;</p><script>alert(1)</script><img src=x onerror=alert(2)>") with
        {
            Html = true,
        });

        await _suite.ReadMailAsync();

        var one = await _suite.OnlyOneAsync();
        Assert.Equal("Innsyn\n\nHei <b>", (string)one["text"]!);
        using var ombud = _suite.As("ombud");
        var page = await ombud.PageAsync($"/saker/{(string)one["number"]!}");
        Assert.Empty(page.QuerySelectorAll("section[aria-labelledby=asked] b"));
    }

    [Fact]
    public async Task No_word_of_a_mail_and_no_address_is_in_a_log_or_a_key()
    {
        _suite.Drop(Mailboxes.Mail() with { Attachments = [new($"{Mailboxes.Secret}.pdf", 10)] });

        await _suite.ReadMailAsync();

        Assert.Single(await _suite.ByMailAsync());
        foreach (var known in new[] { Mailboxes.Secret, "post.example", "Testrud" })
        {
            Assert.DoesNotContain(
                _suite.Logs.Lines, line => line.Contains(known, StringComparison.OrdinalIgnoreCase));
            await foreach (var row in _suite.Table().QueryAsync<global::Azure.Data.Tables.TableEntity>())
                Assert.DoesNotContain(known, row.RowKey, StringComparison.OrdinalIgnoreCase);
        }
    }
}
