using System.Security.Cryptography;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Pages.Feedbacks;
using Ombud.Web.Forms;

namespace Ombud.Functions.Tests.Feedbacks;

/// <summary>What people say about the pages.</summary>
internal static class GivenFeedbacks
{
    /// <summary>The hidden field of a form that somebody opened a minute ago: the suite's clock stands still.</summary>
    public static string FeedbackForm(this SuiteFixture suite, Duration? ago = null) => new OpenForms(
        suite.Service<SigningKeys>(), RandomNumberGenerator.GetBytes,
        new FakeClock(suite.Now - (ago ?? Duration.FromMinutes(1)))).Open("feedback");

    /// <summary>What a browser sends, once somebody has filled in the form.</summary>
    public static FormUrlEncodedContent Feedback(
        this SuiteFixture suite, string municipality, string text, string? email = null, string? form = null) => new(
        [
            new("form", form ?? suite.FeedbackForm()), new("municipality", municipality), new("about", "error"),
            new("text", text), new("email", email ?? ""),
        ]);

    /// <summary>Sent by somebody who is not signed in; the case number.</summary>
    public static async Task<string> GiveFeedbackAsync(
        this SuiteFixture suite, string municipality = "3439", string? text = null, string? email = null)
    {
        var said = text ?? $"Knappen {RandomNumberGenerator.GetHexString(16)} virker ikke.";
        using var anyone = suite.Anyone();
        using var answer = await anyone.PostAsync(
            FeedbackQuestions.Address, suite.Feedback(municipality, said, email));
        Assert.Equal($"{FeedbackQuestions.Address}?sendt=1", answer.Location());
        return await suite.FindFeedbackAsync(municipality, said) ?? throw new InvalidOperationException("Not stored.");
    }

    /// <summary>The number of the newest that says so; null for none.</summary>
    public static async Task<string?> FindFeedbackAsync(this SuiteFixture suite, string municipality, string said)
    {
        var reader = suite.Suite.Personas.All.First(one => one.Id.StartsWith("reader-", StringComparison.Ordinal)
            && one.Tenant.EndsWith(municipality, StringComparison.Ordinal));
        using var client = suite.Bearer(reader.Id);
        foreach (var number in await client.NumbersAsync("kind=feedback&state=all&order=newest"))
            if ((string)(await client.JsonAsync($"/api/cases/{number}"))["text"]! == said)
                return number;
        return null;
    }
}
