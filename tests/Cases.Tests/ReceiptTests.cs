using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed class ReceiptTests
{
    private static readonly SigningKey Old = new("k1", [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly SigningKey New = new("k2", [.. Enumerable.Repeat((byte)2, 32)]);

    private static readonly Breach Reported = A.Breach();

    private static readonly Receipt Kept = new(Reported.Number, Reported.ReceivedAt, Reported.Facts.Digest());

    [Fact]
    public void A_receipt_says_later_what_it_said_then()
    {
        Assert.Equal(Kept, Receipt.Verify(Kept.Proof(New), [New]));
    }

    [Fact]
    public void An_old_key_keeps_verifying_after_a_new_one_came()
    {
        Assert.Equal(Kept, Receipt.Verify(Kept.Proof(Old), [New, Old]));
        Assert.Null(Receipt.Verify(Kept.Proof(Old), [New]));
    }

    [Fact]
    public void A_proof_that_was_touched_anywhere_proves_nothing()
    {
        var proof = Kept.Proof(New);
        for (var i = 0; i < proof.Length; i++)
        {
            var touched = proof[..i] + (proof[i] == 'A' ? 'B' : 'A') + proof[(i + 1)..];

            Assert.Null(Receipt.Verify(touched, [New, Old]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("....")]
    [InlineData("k2.RIN-26-ABCDE.x.y.z")]
    [InlineData("k2.RIN-26-ABCDE.1.2.3.4")]
    public void What_is_no_proof_is_said_to_be_none(string text)
    {
        Assert.Null(Receipt.Verify(text, [New]));
    }

    [Fact]
    public void Other_answers_have_another_fingerprint()
    {
        var facts = Reported.Facts;

        BreachFacts[] others =
        [
            facts with { WhatHappened = facts.WhatHappened + "." },
            facts with { Persons = new(2, Precision.Exact) },
            facts with { DiscoveredAt = facts.DiscoveredAt + Duration.FromTicks(1) },
            facts with { Ongoing = true },
            facts with { Phone = "61 25 00 00" },
        ];

        var fingerprints = others.Append(facts).Select(one => one.Digest()).ToHashSet();
        Assert.Equal(others.Length + 1, fingerprints.Count);
    }
}
