namespace Ombud.Cases.Tests;

public sealed class IdempotencyKeyTests
{
    private static readonly SigningKey Old = new("k1", [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly SigningKey New = new("k2", [.. Enumerable.Repeat((byte)2, 32)]);

    // SHA-256 of «abc» and of the empty text, as FIPS 180 has them and as an earlier release stored them.
    private const string PlainAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private const string PlainEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void The_same_request_is_known_again_whichever_key_and_release_stored_it()
    {
        var repeated = Of("abc", New, Old);

        Assert.All(
            [Of("abc", New).Body, Of("abc", Old).Body, PlainAbc], stored => Assert.True(repeated.IsOf(stored)));
    }

    [Fact]
    public void Another_request_is_known_to_be_another_whichever_key_and_release_stored_it()
    {
        var other = Of("abc", New, Old);

        Assert.All([Of("", New).Body, Of("", Old).Body, PlainEmpty], stored => Assert.False(other.IsOf(stored)));
    }

    [Fact]
    public void When_the_digest_went_with_a_redaction_or_its_key_is_gone_nobody_can_tell()
    {
        Assert.Null(Of("abc", New).IsOf(null));
        Assert.Null(Of("abc", New).IsOf(Of("abc", Old).Body));
    }

    [Fact]
    public void The_newest_key_makes_what_is_stored_and_neither_sender_nor_request_can_be_read_from_it()
    {
        var key = Of("abc", New, Old);

        Assert.StartsWith("k2.", key.Body, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", key.Key);
        Assert.NotEqual(key.Body, Of("", New, Old).Body);
    }

    private static IdempotencyKey Of(string body, params SigningKey[] keys) => IdempotencyKey.Of("once", body, keys);
}
