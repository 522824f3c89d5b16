namespace Ombud.Cases.Tests;

public sealed class SigningKeysTests
{
    private static readonly SigningKeyOptions Good = Key("k1", 32);

    [Fact]
    public void The_newest_key_signs_and_each_is_found_by_its_id_until_it_is_taken_away()
    {
        var keys = new SigningKeys(new() { Keys = [Key("k2", 32), Good] });

        Assert.Equal("k2", keys.Newest.Id);
        Assert.Equal("k1", keys.Find("k1")!.Id);
        Assert.Null(keys.Find("k0"));
    }

    public static TheoryData<SigningKeyOptions[]> Wrong =>
        [[], [Key("k2", 31)], [Key("k.2", 32)], [Good, Key("k2", 31)]];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_suite_does_not_start_without_a_key_or_with_one_that_is_too_short_or_that_a_dot_would_split(
        SigningKeyOptions[] keys) =>
        Assert.Throws<InvalidOperationException>(() => new SigningKeys(new() { Keys = keys }));

    private static SigningKeyOptions Key(string id, int bytes) => new(id, Convert.ToBase64String(new byte[bytes]));
}
