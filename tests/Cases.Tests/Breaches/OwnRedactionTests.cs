using Ombud.Cases.Actions;

namespace Ombud.Cases.Tests.Breaches;

// A reporter who presses twice, or goes back and presses again, has taken a text out once.
public sealed class OwnRedactionTests
{
    private static readonly Caller Reporter = new(A.Reporter, Roles.Report, "3439");
    private static readonly FieldValues Form = Asks("unit", "En feil.", "Hjemmetjenesten");
    private static readonly string Asked = OwnRedaction.RequestOf("form-1", Form);

    [Fact]
    public void A_form_that_was_sent_twice_is_one_request() =>
        Assert.Equal(Asked, OwnRedaction.RequestOf("form-1", Asks("unit", "En feil.", "Hjemmetjenesten")));

    [Theory]
    [InlineData("form-2", "unit", "En feil.", "Hjemmetjenesten")]
    [InlineData("form-1", "phone", "En feil.", "Hjemmetjenesten")]
    [InlineData("form-1", "unit", "Et navn.", "Hjemmetjenesten")]
    [InlineData("form-1", "unit", "En feil.", "tjenesten")]
    [InlineData("form-1", "unit", "En feil.", "Hjemmetjenesten", "tjenesten")]
    [InlineData("form-1", "unit", "En feil.")]
    public void Another_form_text_reason_or_other_words_are_another_request(
        string form, string text, string reason, params string[] words) =>
        Assert.NotEqual(Asked, OwnRedaction.RequestOf(form, Asks(text, reason, words)));

    [Fact]
    public void A_request_is_done_once_the_history_holds_its_redaction_and_no_other()
    {
        var (breach, history) = A.Play(b => b.Reply(Reporter, "Naboen.", A.At(A.Morning)));
        var done = A.Accepted(new Redact().Do(
            breach, new(Reporter, Form, A.At(A.Morning))
            {
                History = history,
                Request = Asked,
            }));

        Assert.False(OwnRedaction.IsDone(history, Asked));
        Assert.True(OwnRedaction.IsDone([.. history, done.Entry], Asked));
        Assert.False(OwnRedaction.IsDone([.. history, done.Entry], OwnRedaction.RequestOf("form-2", Form)));
        Assert.DoesNotContain("Hjemmetjenesten", string.Concat(done.Entry.Details.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redaction_without_a_form_and_what_is_no_redaction_fulfil_no_request()
    {
        var (breach, history) = A.Play(b => b.Reply(Reporter, "Naboen.", A.At(A.Morning)));
        var plain = A.Accepted(breach.Redact(Reporter, "unit", "En feil.", history, A.At(A.Morning))).Entry;
        var reply = history[1] with { Details = Act.DetailsOf(("request", Asked)) };

        Assert.False(OwnRedaction.IsDone([.. history, plain], null));
        Assert.False(OwnRedaction.IsDone([.. history, plain], Asked));
        Assert.False(OwnRedaction.IsDone([history[0], reply], Asked));
    }

    [Fact]
    public void Only_a_redaction_names_a_text_that_it_took_out()
    {
        var (breach, history) = A.Play(b => b.Reply(Reporter, "Naboen.", A.At(A.Morning)));
        var redaction = A.Accepted(breach.Redact(Reporter, "unit", "En feil.", history, A.At(A.Morning))).Entry;

        Assert.Equal("unit", Redactions.TextOf(redaction));
        Assert.Null(Redactions.TextOf(history[1] with { Details = Act.DetailsOf(("field", "unit")) }));
    }

    private static FieldValues Asks(string text, string reason, params string[] words) => FieldValues.Of(
        [("field", text), ("reason", reason), .. words.Select(word => ("words", (string?)word))]);
}
