using System.Text.RegularExpressions;

namespace Ombud.Pages;

/// <summary>The languages of the pages. The desk has Nb and Nn; En falls back to Nb there.</summary>
public enum Language
{
    Nb,
    Nn,
    En,
}

/// <summary>One sentence in the languages that it exists in. Without En, Nb is used. A paragraph's sign and its number
/// are never on two lines.</summary>
public sealed partial record Text(string Nb, string Nn, string? En = null)
{
    public string Nb { get; init; } = Unbroken(Nb);

    public string Nn { get; init; } = Unbroken(Nn);

    public string? En { get; init; } = En is null ? null : Unbroken(En);

    /// <summary>For what reads the same in every language, such as a name or a number.</summary>
    public static Text Same(string text) => new(text, text, text);

    /// <summary>With no-break spaces in «§ 13», «art. 33 nr. 5» and their like.</summary>
    public static string Unbroken(string words) => Reference().Replace(words, "\u00A0");

    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En ?? Nb,
        _ => Nb,
    };

    [GeneratedRegex(
        @"(?<=§|\b(art\.|artikkel|article|kapittel|chapter|nr\.|kapittel 2|chapter 2)) (?=\d|A\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

public static class Languages
{
    /// <summary>The code that goes into <c>lang</c> attributes and <c>?lang=</c>.</summary>
    public static string Code(this Language language) => WireName.Of(language);

    /// <summary>Null for anything but nb, nn and en, so that the caller can fall back to its own default.</summary>
    public static Language? From(string? code) => WireName.Read<Language>(code);
}
