using NodaTime;
using Ombud.Local.Clock;
using Ombud.Local.Suite;

namespace Ombud.Functions.Tests.Clock;

public sealed class LocalArgumentsTests
{
    [Theory]
    [InlineData("--now", "2026-04-25T10:00:00+02:00")]
    [InlineData("--now=2026-04-25T10:00:00+02:00")]
    [InlineData("--now", "2026-04-25T08:00:00Z")]
    public void The_clock_starts_where_it_is_told(params string[] args)
    {
        Assert.True(LocalArguments.TryParse(args, out var parsed, out _));

        Assert.Equal(Instant.FromUtc(2026, 4, 25, 8, 0), parsed.Options.Now);
    }

    [Theory]
    [InlineData("--now", "2026-04-25T10:00:00")]
    [InlineData("--now", "tomorrow")]
    [InlineData("--now")]
    [InlineData("--port", "70000")]
    [InlineData("--port")]
    [InlineData("--data")]
    [InlineData("--instances")]
    [InlineData("--instances", "0")]
    [InlineData("--instances", "5")]
    [InlineData("--instances=two")]
    [InlineData("--fresh=yes")]
    [InlineData("--prot", "7071")]
    [InlineData("stray")]
    public void What_is_not_understood_is_refused_with_a_sentence(params string[] args)
    {
        Assert.False(LocalArguments.TryParse(args, out _, out var problem));

        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_options_can_be_given_at_once()
    {
        string[] args = ["--port", "0", "--fresh", "--data", "/tmp/x", "--instances", "2", "--quiet"];

        Assert.True(LocalArguments.TryParse(args, out var parsed, out _));

        Assert.Equal((0, true, "/tmp/x", 2, true), (
            parsed.Options.Port, parsed.Options.Fresh, parsed.Options.DataFolder, parsed.Options.Instances,
            parsed.IsQuiet));
    }

    [Theory]
    [InlineData("PT49H", 49)]
    [InlineData("P4D", 96)]
    [InlineData("P1DT2H", 26)]
    [InlineData("P1W", 168)]
    [InlineData("P1M", 720)]
    [InlineData("PT0S", 0)]
    public void Any_iso_8601_duration_turns_the_clock(string text, int hours)
    {
        Assert.True(ClockText.TryParse(text, Instant.FromUtc(2026, 11, 20, 9, 0), out var forward));

        Assert.Equal(Duration.FromHours(hours), forward);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("49")]
    [InlineData("PT-1H")]
    [InlineData("P20Y")]
    [InlineData("P999999999Y")]
    public void What_is_no_duration_forward_is_refused(string? text) =>
        Assert.False(ClockText.TryParse(text, Instant.FromUtc(2026, 11, 20, 9, 0), out _));

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Production")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Staging")]
    [InlineData("AZURE_FUNCTIONS_ENVIRONMENT", "Production")]
    [InlineData("WEBSITE_INSTANCE_ID", "1")]
    [InlineData("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated")]
    public void The_host_refuses_to_start_outside_development(string variable, string value)
    {
        var refusal = DevelopmentOnly.Refusal(name => name == variable ? value : null);

        Assert.Contains(variable, refusal, StringComparison.Ordinal);

        Assert.Null(DevelopmentOnly.Refusal(name => name == "DOTNET_ENVIRONMENT" ? "Development" : null));
    }
}
