namespace Ombud.Pages;

/// <summary>The languages of the pages. The desk has Nb and Nn; En falls back to Nb there.</summary>
public enum Language
{
    Nb,
    Nn,
    En,
}

/// <summary>One sentence in the languages that it exists in. Without En, Nb is used.</summary>
public sealed record Text(string Nb, string Nn, string? En = null)
{
    /// <summary>For what reads the same in every language, such as a name or a number.</summary>
    public static Text Same(string text) => new(text, text, text);

    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En ?? Nb,
        _ => Nb,
    };
}

public static class Languages
{
    /// <summary>The code that goes into <c>lang</c> attributes and <c>?lang=</c>.</summary>
    public static string Code(this Language language) => WireName.Of(language);

    /// <summary>Null for anything but nb, nn and en, so that the caller can fall back to its own default.</summary>
    public static Language? From(string? code) => WireName.Read<Language>(code);
}
