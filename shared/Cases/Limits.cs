namespace Ombud.Cases;

/// <summary>In UTF-16 characters, inclusive. Longer input gets an explanation, and is never cut.</summary>
public static class Limits
{
    public const int Text = 8_000;
    public const int Unit = 200;
    public const int Phone = 60;
    public const int Persons = 10_000_000;
}
