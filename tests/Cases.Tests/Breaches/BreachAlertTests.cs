namespace Ombud.Cases.Tests.Breaches;

public sealed class BreachAlertTests
{
    private static readonly string[] Names =
    [
        "received", "awareness-undecided", "unopened", "24h-left", "1h-left", "passed", "passed-362d", "tell-3d",
        "follow-up-12w", "advice-5", "reply-6", "stuck-contact",
    ];

    public static TheoryData<string> EveryName => [.. Names];

    [Theory, MemberData(nameof(EveryName))]
    public void What_an_alert_tells_of_is_stored_under_a_name_that_reads_back(string name)
    {
        Assert.Equal(name, AlertTopic.Read(name)!.Name);
    }

    [Fact]
    public void No_topic_lacks_an_example_among_the_names()
    {
        var topics = typeof(AlertTopic).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(AlertTopic)));

        Assert.Equal(
            topics.Select(type => type.Name).Order(),
            Names.Select(name => AlertTopic.Read(name)!.GetType().Name).Distinct().Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("late")]
    [InlineData("passed-d")]
    [InlineData("passed-02d")]
    [InlineData("passed-2w")]
    [InlineData("passed--2d")]
    [InlineData("h-left")]
    [InlineData("tell-9999999999d")]
    [InlineData("stuck-nobody")]
    [InlineData("Received")]
    public void A_name_that_is_none_of_ours_is_read_as_nothing(string name)
    {
        Assert.Null(AlertTopic.Read(name));
    }
}
