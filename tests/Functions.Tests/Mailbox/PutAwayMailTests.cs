using Ombud.Kit;

namespace Ombud.Functions.Tests.Mailbox;

// What has become a case leaves the inbox, however often Graph refuses.
public sealed class PutAwayMailTests : IAsyncLifetime
{
    private const string Folder = "Registrert";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Theory]
    [InlineData(403)]
    [InlineData(503)]
    public async Task A_mail_that_could_not_be_put_away_three_times_is_put_away_later_and_is_one_case(int status)
    {
        var id = _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = "/move", Status = status, Count = 4 });

        for (var run = 0; run < 3; run++)
            await _suite.ReadMailAsync();
        var before = _suite.FolderOf(id);
        await _suite.ReadMailAsync();

        Assert.Equal("Inbox", before);
        Assert.Equal(Folder, _suite.FolderOf(id));
        Assert.Single(await _suite.ByMailAsync());
        Assert.Single(_suite.Answered());
    }

    [Fact]
    public async Task A_mail_that_cannot_be_put_away_keeps_no_other_from_being_read_and_put_away()
    {
        var stuck = _suite.Drop(Mailboxes.Mail("En"));
        _suite.GraphFaults.Arm(new() { Path = $"/messages/{stuck}/move", Status = 403, Count = 0 });
        await _suite.ReadMailAsync();
        var next = _suite.Drop(Mailboxes.Mail("To"));

        await _suite.ReadMailAsync();

        Assert.Equal(("Inbox", Folder), (_suite.FolderOf(stuck), _suite.FolderOf(next)));
        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
    }

    [Fact]
    public async Task While_graph_does_not_answer_about_a_mail_that_waits_what_is_new_becomes_a_case_and_is_answered()
    {
        var stuck = _suite.Drop(Mailboxes.Mail("En"));
        _suite.GraphFaults.Arm(new() { Path = $"/messages/{stuck}/move", Status = 403, Count = 0 });
        await _suite.ReadMailAsync();
        _suite.GraphFaults.Arm(new() { Path = $"/messages/{stuck}", AcceptedButLost = true, Count = 0 });
        _suite.Drop(Mailboxes.Mail("To", "Ola <ola@post.example>"));

        await _suite.ReadMailAsync();

        Assert.Equal(2, (await _suite.ByMailAsync()).Count);
        Assert.Equal(2, _suite.Answered().Count);
    }

    [Fact]
    public async Task A_mail_that_somebody_has_filed_meanwhile_stays_where_they_put_it()
    {
        var id = _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = "/move", Status = 403, Count = 1 });
        await _suite.ReadMailAsync();
        var mailbox = _suite.Suite.Neighbours.Mailbox;
        mailbox.Move(mailbox.Find(id)!, mailbox.AddFolder("Til arkivet")!);

        await _suite.ReadMailAsync();

        Assert.Equal("Til arkivet", _suite.FolderOf(id));
    }

    [Fact]
    public async Task A_folder_that_another_instance_made_at_the_same_moment_is_used()
    {
        var id = _suite.Drop(Mailboxes.Mail());
        _suite.GraphFaults.Arm(new() { Path = "/mailFolders", Method = "POST", Status = 409, AcceptedButLost = true });

        await _suite.ReadMailAsync();

        Assert.Equal(Folder, _suite.FolderOf(id));
        Assert.Single(_suite.Suite.Neighbours.Mailbox.Folders.All, one => one.Name == Folder);
    }
}
