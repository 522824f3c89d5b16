using System.Text.Json;
using NodaTime;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.House.Tests;

// What goes over the bus is a contract with messages that are already on their way, and the promise that none of
// them tells anything about anybody. A new member is a new version, and a question to the privacy officer.
public sealed class MessageTests
{
    private static readonly CaseId Case = new("25200000000000000000123456789abc");

    [Fact]
    public void An_alert_carries_ids_and_names_of_topics_and_nothing_about_anybody() => Assert.Equal(
        """{"municipality":"3439","case":"ID","clock":2,"rung":"passed","to":"ombud","via":"feed","attempt":1}"""
            .Replace("ID", Case.Value, StringComparison.Ordinal),
        Written(new AlertDecided("3439", Case, 2, "passed", Recipient.Ombud, Channel.Feed)));

    [Fact]
    public void An_alarm_carries_ids_and_a_time_and_nothing_about_anybody() => Assert.Equal(
        $$"""{"municipality":"3439","case":"{{Case}}","at":"2026-11-23T08:20:00Z","clock":2}""",
        Written(new Alarm("3439", Case, Instant.FromUtc(2026, 11, 23, 8, 20), 2)));

    [Fact]
    public void An_answer_carries_ids_and_a_time_and_nobodys_rights() => Assert.Equal(
        """{"key":"ab","person":"cd","reply":"turns","language":"nn","at":"2026-11-23T08:20:00Z","""
            + $$"""
            "cases":[{"municipality":"3439","case":"{{Case}}"}],"hasMore":false,"seal":"k.m"}
            """,
        Written(new AnswerAsked(
            "ab", "cd", BotReply.Turns, "nn", Instant.FromUtc(2026, 11, 23, 8, 20), [new("3439", Case)], false)
        {
            Seal = "k.m",
        }));

    [Fact]
    public void The_version_of_messages_is_the_first() => Assert.Equal(1, BusQueues.Version);

    private static string Written<T>(T message) => JsonSerializer.Serialize(message, CaseJson.Options);
}
