using System.Text.Json;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

public sealed class CaseKindsTests
{
    private static readonly CaseKinds Kinds = new(Breach.AsKind, Plain.AsKind);

    [Fact]
    public void A_stored_case_is_read_as_the_kind_that_it_says_it_is()
    {
        Case[] cases = [A.Breach(), Plain.Received()];

        Assert.All(cases, one =>
        {
            var read = Kinds.Read(one.ToJson());

            Assert.Equal((one.GetType(), one.ToJson()), (read.GetType(), read.ToJson()));
            Assert.Same(one.OfKind, Kinds[one.Kind]);
        });
    }

    [Theory]
    [InlineData("""{"kind":"inquiry"}""")]
    [InlineData("""{"kind":"Breach"}""")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_case_of_a_kind_that_nobody_knows_fails_loudly(string document) =>
        Assert.Throws<UnknownKindException>(() => Kinds.Read(document));

    [Fact]
    public void What_is_no_case_is_not_read_as_one() => Assert.Throws<JsonException>(() => Kinds.Read("Et avvik."));

    [Theory]
    [InlineData("received", true)]
    [InlineData("advice-3", true)]
    [InlineData("arrived", false)]
    [InlineData("", false)]
    public void An_alert_is_known_where_one_kind_of_case_has_it(string name, bool isKnown) =>
        Assert.Equal(isKnown, Kinds.KnowTopic(name));

    [Fact]
    public void A_case_of_which_its_kind_says_nothing_more_waits_for_nobody_and_the_ombud_ends_it()
    {
        var plain = Plain.Received();
        var asked = new ActionRequest(A.Ombud, FieldValues.Of(("reason", "Ferdig.")), A.At(A.Morning));

        var ended = A.Accepted(new Close().Do(plain, asked)).Case;

        Assert.Equal(
            (false, false, false, false),
            (plain.AwaitsAssessment, plain.AwaitsController, plain.IsGrave, plain.HoldsOldDigest));
        Assert.Equal((false, null), (ended.Open, ended.Proposal));
        Assert.Empty(plain.Waits);
    }

    [Fact]
    public void A_case_that_has_ended_waits_for_nothing_whatever_was_left_in_it()
    {
        var proposed = Plain.Received() with { Proposal = A.Proposed(A.Morning) };

        Assert.Equal([WaitKind.Unconfirmed], proposed.Waits.Select(one => one.What));
        Assert.Empty((proposed with { IsEnded = true }).Waits);
    }

    [Theory]
    [InlineData("\"ombud\"", true)]
    [InlineData("\"ombuds\"", false)]
    [InlineData("\"0\"", false)]
    [InlineData("0", false)]
    public void A_value_is_stored_by_its_name_and_a_number_is_none(string json, bool isRead)
    {
        var read = () => JsonSerializer.Deserialize<Audience>(json, CaseJson.Options);

        if (isRead)
            Assert.Equal(Audience.Ombud, read());
        else
            Assert.Throws<JsonException>(() => read());
    }
}
