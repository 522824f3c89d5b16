namespace Ombud.Cases;

// What is read aloud and copied by hand: capital letters and digits without those that look alike.
internal static class Signs
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw(int count, Randomness random)
    {
        var signs = new char[count];
        for (var i = 0; i < signs.Length; i++)
            signs[i] = Sign(random);
        return new(signs);
    }

    // 240 is the largest multiple of 30 in a byte: values above it would favour the first letters.
    private static char Sign(Randomness random)
    {
        byte drawn;
        do
            drawn = random(1)[0];
        while (drawn >= 240);
        return Alphabet[drawn % Alphabet.Length];
    }
}
