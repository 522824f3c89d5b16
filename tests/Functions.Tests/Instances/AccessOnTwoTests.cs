using System.Net;

namespace Ombud.Functions.Tests.Instances;

[Collection(OnTwoOfEach.Name)]
public sealed class AccessOnTwoTests(TwoOfEach two)
{
    [Theory]
    [InlineData("ombud", HttpStatusCode.OK)]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    public async Task Each_instance_lets_the_same_people_read_a_case(string persona, HttpStatusCode expected)
    {
        var number = await two.Suite.ReportAsync();
        foreach (var instance in two.Suite.Suite.Instances)
        {
            using var someone = two.Suite.Bearer(persona, instance.Number);
            using var answer = await someone.GetAsync($"/api/cases/{number}");
            Assert.Equal(expected, answer.StatusCode);
        }
    }
}
