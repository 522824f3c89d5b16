using System.Text.Json;

namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class HandleErrorsTests(SignInApp app)
{
    [Theory]
    [InlineData("storage", 503)]
    [InlineData("often", 503)]
    [InlineData("late", 503)]
    [InlineData("mistake", 503)]
    [InlineData("otherwise", 500)]
    public async Task A_failure_is_told_and_found_by_its_reference_without_a_word_of_its_content(
        string how, int status)
    {
        var answer = await app.SendAsync(HttpMethod.Get, $"/api/fails/{how}");

        var body = await answer.Content.ReadAsStringAsync();
        var reference = JsonDocument.Parse(body).RootElement.GetProperty("reference").GetString()!;
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 503, answer.Headers.RetryAfter is not null);
        Assert.Single(app.Log, line => line.Contains(reference, StringComparison.Ordinal));
        Assert.DoesNotContain(Probes.Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log, line => line.Contains(Probes.Secret, StringComparison.Ordinal));
    }
}
