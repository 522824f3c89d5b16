using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.SignIn;

public sealed class LostAnswerTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task A_session_that_was_stored_begins_although_storage_could_not_say_so()
    {
        using var reader = suite.As("reader-ringebu");
        suite.StorageFaults.Arm(new() { Path = "Sessions", Method = "POST", AcceptedButLost = true });

        using var desk = await reader.GetAsync("/saker");

        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
        Assert.Empty(suite.StorageFaults.Armed);
    }
}
