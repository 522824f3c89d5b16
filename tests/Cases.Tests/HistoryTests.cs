using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed class HistoryTests
{
    private static readonly Act Noted = new("note", A.Morning, A.Reporter)
    {
        Text = "Ringte mottakeren.",
        Audience = Audience.Municipality,
        Details = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" },
    };

    [Fact]
    public void An_entry_follows_the_one_before_and_no_other()
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());

        Assert.True(entry.Follows("head"));
        Assert.False(entry.Follows("another"));
    }

    [Fact]
    public void Whatever_is_changed_in_an_entry_breaks_it()
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());

        HistoryEntry[] changed =
        [
            entry with { Sequence = 8 },
            entry with { At = entry.At + Duration.FromTicks(1) },
            entry with { By = entry.By with { Id = "tenant:other" } },
            entry with { By = entry.By with { Name = "En annen" } },
            entry with { Action = "close" },
            entry with { Text = "Ringte ikke mottakeren." },
            entry with { Text = null },
            entry with { Audience = Audience.Reporter },
            entry with { Audience = null },
            entry with { Details = new Dictionary<string, string> { ["a"] = "1" } },
            entry with { Details = new Dictionary<string, string>(entry.Details) { ["c"] = "3" } },
            entry with { Seals = entry.Seals.Take(2).ToDictionary() },
            entry with { Seals = entry.Seals.ToDictionary(s => s.Key, s => s.Value with { Salt = new('0', 32) }) },
            entry with { Seals = entry.Seals.ToDictionary(s => s.Key, s => s.Value with { Salt = null }) },
            entry with { Hash = new('0', 64) },
        ];

        Assert.All(changed, e => Assert.False(e.Follows("head")));
    }

    [Fact]
    public void A_redacted_value_leaves_the_chain_whole_and_nothing_to_guess_it_by()
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());

        var redacted = entry.Without([HistoryEntry.TextName, "a"]);

        Assert.True(redacted.Follows("head"));
        Assert.Equal(entry.Hash, redacted.Hash);
        Assert.Equal((null, "2"), (redacted.Text, Assert.Single(redacted.Details).Value));
        Assert.Equal(["a", "text"], redacted.Redacted());
        Assert.All(redacted.Redacted(), name => Assert.Null(redacted.Seals[name].Salt));
    }

    [Fact]
    public void What_is_left_of_values_is_sealed_in_the_order_of_their_names_and_a_later_redaction_keeps_it()
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());

        var once = entry.Leaving(new Dictionary<string, string> { ["b"] = "to" }, A.Counting());
        var twice = once.Leaving(new Dictionary<string, string> { ["a"] = "en" }, A.Counting());

        Assert.True(twice.Follows("head"));
        Assert.Equal(["a", "b"], twice.Resealed!.Keys);
        Assert.Equal(once.Resealed!["b"], twice.Resealed["b"]);
        Assert.Equal([("a", "en"), ("b", "to")], twice.Details.OrderBy(d => d.Key).Select(d => (d.Key, d.Value)));
        Assert.Equal(["text"], twice.Seals.Keys.Where(twice.Holds).Except(twice.Resealed.Keys));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("c")]
    public void A_second_seal_is_good_for_nothing_but_what_is_left_of_a_redacted_value(string name)
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());
        var redacted = entry.Leaving(new Dictionary<string, string> { ["a"] = "en" }, A.Counting());
        var seal = entry.Seals.GetValueOrDefault(name, entry.Seals["b"]);

        Assert.True(redacted.Follows("head"));
        Assert.False((redacted with
        {
            Resealed = new Dictionary<string, Seal>(redacted.Resealed!) { [name] = seal },
        }).Follows("head"));
        Assert.False((entry with { Resealed = new Dictionary<string, Seal> { [name] = seal } }).Follows("head"));
    }

    [Fact]
    public void The_order_in_which_details_were_written_makes_no_difference()
    {
        var entry = HistoryEntry.After("head", 7, Noted, A.Counting());
        var other = entry with { Details = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } };

        Assert.True(other.Follows("head"));
    }

    // Written out, because the entries of today must still verify in ten years.
    [Theory]
    [InlineData(false, "")]
    [InlineData(true, """,["1:received:ombud:feed"]""")]
    public void The_hash_of_an_entry_is_over_this_text_in_every_release(bool alerts, string told)
    {
        var entry = HistoryEntry.After("head", 7, Noted with { Alerts = alerts ? [Told] : [] }, A.Counting());

        var who = """["head",7,"2026-11-20T09:00:00Z","tenant:reporter","Rita Melder","note","municipality",""";
        var (a, b, text) = (Digest("a", "1"), Digest("b", "2"), Digest("text", "Ringte mottakeren."));
        Assert.Equal(Sha256($"""{who}[["a","{a}"],["b","{b}"],["text","{text}"]]{told}]"""), entry.Hash);

        string Digest(string name, string value) => Sha256($"""["{entry.Seals[name].Salt}","{name}","{value}"]""");
    }

    [Fact]
    public void Which_alerts_an_action_decided_cannot_be_changed_later_either()
    {
        var silent = HistoryEntry.After("head", 7, Noted, A.Counting());
        var telling = HistoryEntry.After("head", 7, Noted with { Alerts = [Told] }, A.Counting());

        Assert.Null(silent.Alerts);
        Assert.False((silent with { Alerts = telling.Alerts }).Follows("head"));
        Assert.True(telling.Follows("head"));
        Assert.False((telling with { Alerts = null }).Follows("head"));
        Assert.False((telling with { Alerts = [] }).Follows("head"));
    }

    private static AlertDecided Told =>
        AlertDecided.Of(A.Breach(), new BreachAlert.Received(), Recipient.Ombud, Channel.Feed);

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
