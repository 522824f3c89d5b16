using NodaTime;
using Ombud.Kit;
using Ombud.Local.Graph.Mailbox;

namespace Ombud.Functions.Tests.Mailbox;

// Who writes to the mailbox is told of the safe form: once a day, and nobody is written to in another's name.
public sealed class AnswerMailTests : IAsyncLifetime
{
    private const string Header = "Authentication-Results";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public Task DisposeAsync() => _suite.DisposeAsync();

    [Fact]
    public async Task Whoever_writes_is_told_once_a_day_where_one_writes_safely()
    {
        _suite.Drop(Mailboxes.Mail("En"));
        _suite.Drop(Mailboxes.Mail("To"));
        await _suite.ReadMailAsync();
        var today = _suite.Answered();
        await _suite.AdvanceAsync(Duration.FromDays(1));
        _suite.Drop(Mailboxes.Mail("Tre"));

        await _suite.ReadMailAsync();

        Assert.Equal([Mailboxes.Citizen], today);
        Assert.Equal([Mailboxes.Citizen, Mailboxes.Citizen], _suite.Answered());
        Assert.Equal(3, (await _suite.ByMailAsync()).Count);
    }

    // What the sender's own system wrote below says nothing.
    [Theory]
    [InlineData("spf=fail; dmarc=fail action=none header.from=post.example")]
    [InlineData("spf=pass; dmarc=none header.from=post.example")]
    [InlineData("spf=pass; dmarc=pass header.from=annet.example")]
    [InlineData("spf=pass; xdmarc=pass header.from=post.example")]
    [InlineData(null)]
    public async Task A_sender_whom_nobody_vouches_for_gets_a_case_and_no_answer(string? found)
    {
        IReadOnlyList<MailHeader> headers = found is null ? [] : [new(Header, found), Mailboxes.Vouched];
        _suite.Drop(Mailboxes.Mail() with { Headers = headers });

        await _suite.ReadMailAsync();

        Assert.Single(await _suite.ByMailAsync());
        Assert.Empty(_suite.Answered());
    }

    [Fact]
    public async Task An_answer_says_that_no_person_wrote_it_so_that_no_machine_answers_it()
    {
        _suite.Drop(Mailboxes.Mail());

        await _suite.ReadMailAsync();

        var body = Assert.Single(
            _suite.Graph.Calls, call => call.Path.Contains(Mailboxes.Address, StringComparison.Ordinal)).Body!.Value;
        Assert.Contains("auto-replied", body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("/henvendelse?lang=en", body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mailboxes.Secret, body.GetRawText(), StringComparison.Ordinal);
    }
}
