using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Feedbacks;
using Ombud.Functions.Tests.Mailbox;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Channels;

/// <summary>What people write to one another through the suite, each time with the mark: an employee and the ombud, a
/// citizen and the municipality, by form, by code and by mail.</summary>
internal sealed class Talks(SuiteFixture suite)
{
    public async Task HoldAsync()
    {
        await ByEmployeeAsync();
        await BySystemAsync();
        await ByCitizenAsync();
        await ByMailAsync();
        await suite.GiveFeedbackAsync("3440", Marks.In("a feedback"), Marks.Citizen);
        await suite.QuietAsync();
    }

    // They answer, and then take out what they reported.
    private async Task ByEmployeeAsync()
    {
        var number = await MarkedReport.SendAsync(suite);
        await suite.ActAsync("ombud", number, "ask", new { text = Marks.In("question") });
        using var employee = suite.As("employee-ringebu");
        using var replied = await (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}")
            .SubmitAsync(employee, new { text = Marks.In("reply") });
        using var gone = await (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}/fjern")
            .SubmitAsync(employee, new { field = "whatHappened", reason = Marks.In("taken out") });

        Assert.Equal(
            ($"/mine-meldinger?sendt={number}", $"/mine-meldinger?fjernet={number}"),
            (replied.Location(), gone.Location()));
    }

    // Nobody can be asked: the ombud hears that.
    private async Task BySystemAsync()
    {
        var number = await suite.ReportAsync(A.Breach() with { WhatHappened = Marks.In("a system's report") });
        await suite.ActAsync("ombud", number, "ask", new { text = Marks.In("question") });
    }

    private async Task ByCitizenAsync()
    {
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(citizen, new
        {
            municipality = "ringebu",
            text = Marks.In("what a citizen asks"),
            name = $"{Marks.Stem} Testrud",
            email = Marks.Citizen,
        });
        await suite.ActAsync(
            "handler-ringebu", receipt.CaseNumber(), "reply", new { text = Marks.In("what is asked back") });
        using var opened = await citizen.OpenAsync(receipt.Code()!);
        using var wrote = await (await opened.HtmlAsync()).PostForm()
            .SubmitAsync(citizen, new { text = Marks.In("what a citizen adds") });

        Assert.Contains(Marks.In("what a citizen adds"), (await wrote.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    private async Task ByMailAsync()
    {
        var mail = Mailboxes.Mail(Marks.In("a mail"), $"{Marks.Stem} Testrud <{Marks.Citizen}>");
        var id = suite.Drop(mail with { Subject = Marks.In("a subject") });
        await suite.ReadMailAsync();

        Assert.Equal("Registrert", suite.FolderOf(id));
    }
}
